package org.tsunagi.course.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No line is longer than 75 bytes, and no character is cut. */
class FoldedLinesTest {
    @Test
    void linesAreFoldedBetweenCharactersOfUpToFourBytes() {
        for (int before = 0; before < 80; before++) {
            String line = "X".repeat(before) + "𠮷野家".repeat(30);
            String folded = new String(FoldedLines.of(line + "\n"), StandardCharsets.UTF_8);
            assertThat(lines(folded))
                    .allSatisfy(one -> assertThat(one.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        }
    }

    @Test
    void aShortLineStaysAsItIs() {
        assertThat(new String(FoldedLines.of("A\r\nB\n"), StandardCharsets.UTF_8))
                .isEqualTo("A\r\nB\r\n");
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\r\n"));
    }
}
