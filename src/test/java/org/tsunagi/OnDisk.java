package org.tsunagi;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The application on H2's file, with the settings of a real start, as an office runs it. */
public class OnDisk implements QuarkusTestProfile {
    private static final String FILE = "tests.file";

    /** The file itself. */
    public static Path file() {
        return Path.of(System.getProperty(FILE) + ".mv.db");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(FileOfItsOwn.class));
    }

    /** A database file in a folder of its own. */
    public static class FileOfItsOwn implements QuarkusTestResourceLifecycleManager {
        private static final int AFTER_THE_USUAL_ONE = 1000;

        @Override
        public int order() {
            return AFTER_THE_USUAL_ONE;
        }

        @Override
        public Map<String, String> start() {
            try {
                Path file = Files.createTempDirectory("tsunagi").resolve("tsunagi");
                System.setProperty(FILE, file.toString());
                return Map.of(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void stop() {}
    }
}
