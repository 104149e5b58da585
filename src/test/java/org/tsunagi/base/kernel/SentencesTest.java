package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All messages are spoken by one person. */
class SentencesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @Test
    void everySentenceThatAsksForSomethingEndsWithAFullStop() throws IOException {
        assertThat(all())
                .filteredOn(line -> line.getValue().matches("(?s).*(ください|できません|ありません|ありませんか)"))
                .extracting(Map.Entry::getKey)
                // Headings and the questions of the usual survey.
                .allMatch(key -> key.matches("web[.][0-9]+[.]title|survey[.]usual[.].*"));
    }

    @Test
    void aSpanOfTimeIsWrittenInOneWay() throws IOException {
        assertThat(all()).extracting(Map.Entry::getValue).noneMatch(text -> text.contains("\u301c"));
    }

    /** Of two messages of one name the later would be said in both places. */
    @Test
    void noMessageIsWrittenTwice() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .filteredOn(line -> line.matches("[\\w.-]+=.*"))
                            .extracting(line -> line.substring(0, line.indexOf('=')))
                            .doesNotHaveDuplicates());
        }
    }

    private static List<Map.Entry<String, String>> all() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.flatMap(SentencesTest::lines).toList();
        }
    }

    private static Stream<Map.Entry<String, String>> lines(Path file) {
        Properties messages = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(text);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        String feature = file.getFileName().toString().replace("properties", "");
        return messages.stringPropertyNames().stream().map(key -> Map.entry(feature + key, messages.getProperty(key)));
    }
}
