package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the security standard (asvs.md) names tests that there are, and its counts are those of its rows. */
class StandardTest {
    private static final Path TABLE = Path.of("src/main/docs/asvs.md");
    /** A requirement that is in question here: its level, how it stands, and what is said of it. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| [0-9.]+ \\| ([12]) \\| .*? \\| (holds|\\*\\*open\\*\\*) \\| (.*) \\|$");

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))(?:\\.([a-z][A-Za-z0-9]*))?`");

    @Test
    void everyTestItNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        TreeSet<String> missing = new TreeSet<>();
        for (MatchResult named :
                NAMED.matcher(Files.readString(TABLE)).results().toList()) {
            String source = sources.get(named.group(1));
            if (source == null || (named.group(2) != null && !source.contains(" " + named.group(2) + "("))) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void itsCountsAreThoseOfItsRows() throws IOException {
        String table = Files.readString(TABLE);
        Map<String, int[]> counted = new TreeMap<>();
        for (MatchResult row : ROW.matcher(table).results().toList()) {
            String state = row.group(2).equals("**open**")
                    ? "open"
                    : NAMED.matcher(row.group(3)).find() ? "holds, with a test" : "holds, no test";
            counted.computeIfAbsent(state, none -> new int[2])[Integer.parseInt(row.group(1)) - 1] += 1;
        }
        assertThat(counted).hasSize(3);
        counted.forEach((state, levels) -> assertThat(table)
                .contains("| %s | %d | %d | %d |".formatted(state, levels[0], levels[1], levels[0] + levels[1])));
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), StandardTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
