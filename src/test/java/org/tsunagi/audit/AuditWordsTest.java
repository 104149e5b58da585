package org.tsunagi.audit;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;

/** An auditor reads Japanese, not the names of methods. */
class AuditWordsTest {
    @Test
    void everyActHasItsWords() {
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tsunagi").stream()
                        .filter(type -> type.isAnnotatedWith(Desk.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(AuditWordsTest::hasWords);
    }

    private static void hasWords(JavaMethod method) {
        JavaClass desk = method.getOwner();
        assertThatCode(() -> Messages.say("audit." + desk.getSimpleName() + "." + method.getName()))
                .doesNotThrowAnyException();
    }
}
