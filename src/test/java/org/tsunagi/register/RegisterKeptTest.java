package org.tsunagi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in the register is ever deleted: no line of the code and no migration removes what it is read from. */
class RegisterKeptTest {
    private static final Path JAVA = Path.of("src/main/java/org/tsunagi");
    private static final Path DATABASE = Path.of("src/main/resources/db");

    /** The rooms of what the register is read from. */
    private static final List<String> ROOMS = List.of("completion", "certificate", "enrollment", "trainee", "register");

    /** An overruling that is taken back before the decision; a wording that no certificate came from. */
    private static final Set<String> NOT_OF_THE_REGISTER =
            Set.of("JudgementOverrulings.java", "TemplateDesk.java", "TemplatesResource.java");

    private static final Pattern REMOVES = Pattern.compile(
            "(?i)(\\bdelete(All|ById)?\\(|::delete\\b|\\.remove\\(|orphanRemoval|CascadeType|\\bdelete from\\b)");

    private static final String TABLES =
            "(completion|certificate|certificate_issue|enrollment|trainee|application|register_entry|register_batch)";

    private static final Pattern EMPTIES =
            Pattern.compile("(?i)(delete\\s+from|truncate(\\s+table)?|drop\\s+table(\\s+if\\s+exists)?)\\s+" + TABLES
                    + "\\b(?!_)|references\\s+" + TABLES + "\\b[^,;]*on\\s+delete");

    /** A table whose rows went into one that takes its name in the next statement. */
    private static final Pattern WRITTEN_ANEW =
            Pattern.compile("(?i)drop\\s+table\\s+(\\w+)\\s*;\\s*alter\\s+table\\s+\\w+\\s+rename\\s+to\\s+\\1\\s*;");

    @Test
    void noCodeRemovesACompletionACertificateOrAnEnrollment() throws IOException {
        for (String room : ROOMS) {
            for (Path file : files(JAVA.resolve(room))) {
                if (!NOT_OF_THE_REGISTER.contains(file.getFileName().toString())) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(REMOVES);
                }
            }
        }
    }

    @Test
    void noStatementOfAnyRoomOrMigrationEmptiesTheirTables() throws IOException {
        for (Path file : files(JAVA)) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(EMPTIES);
        }
        for (Path file : files(DATABASE)) {
            assertThat(WRITTEN_ANEW.matcher(Files.readString(file)).replaceAll(""))
                    .as(file.toString())
                    .doesNotContainPattern(EMPTIES);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            assertThat(files).as(folder.toString()).isNotEmpty();
            return files;
        }
    }
}
