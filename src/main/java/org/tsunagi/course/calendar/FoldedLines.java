package org.tsunagi.course.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a calendar file folded as RFC 5545 (3.1) wants it: at most 75 bytes of UTF-8 each, and never within a
 * character. The library counts half characters, and would break 𠮷 in two.
 */
final class FoldedLines {
    private static final int MOST = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final byte[] END = {'\r', '\n'};

    private FoldedLines() {}

    static byte[] of(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.lines().forEach(line -> fold(line, out));
        return out.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream out) {
        int length = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            byte[] character = Character.toString(line.codePointAt(at)).getBytes(StandardCharsets.UTF_8);
            if (length + character.length > MOST) {
                out.writeBytes(FOLD);
                length = 1;
            }
            out.writeBytes(character);
            length += character.length;
        }
        out.writeBytes(END);
    }
}
