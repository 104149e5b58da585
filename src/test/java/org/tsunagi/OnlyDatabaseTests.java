package org.tsunagi;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Leaves out the tests that start no application where {@code -Dtests.only=database}: they know no database. */
public final class OnlyDatabaseTests implements PostDiscoveryFilter {
    @Override
    public FilterResult apply(TestDescriptor test) {
        if (!"database".equals(System.getProperty("tests.only"))) {
            return FilterResult.included("all tests run");
        }
        for (TestDescriptor at = test; at != null; at = at.getParent().orElse(null)) {
            boolean starts = at.getSource()
                    .filter(ClassSource.class::isInstance)
                    .map(source -> startsTheApplication(((ClassSource) source).getJavaClass()))
                    .orElse(false);
            if (starts) {
                return FilterResult.included("starts the application");
            }
        }
        return FilterResult.excluded("knows no database");
    }

    /** By name: Quarkus loads test classes by a loader of its own. */
    private static boolean startsTheApplication(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (Arrays.stream(at.getAnnotations())
                    .anyMatch(a -> a.annotationType().getName().equals(QuarkusTest.class.getName()))) {
                return true;
            }
        }
        return false;
    }
}
