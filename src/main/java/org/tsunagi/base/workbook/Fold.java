package org.tsunagi.base.workbook;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * How Japanese text breaks into lines of a given width. Widths are in ems: a full-width character is 1, a half-width one
 * about half. Pure; spreadsheets do not tell the height a folded text needs, so we have to know.
 */
public final class Fold {
    private static final String NEVER_FIRST = "、。，．・：；？！）」』】〉》〕］｝ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょ々)],.?!";

    private Fold() {}

    /** The text with line ends where words meet, so that no line is wider than {@code ems} unless one word is. */
    public static String atWords(String text, double ems) {
        StringBuilder folded = new StringBuilder();
        double used = 0;
        for (String word : words(text)) {
            double width = width(word);
            if (used > 0 && used + width > ems) {
                folded.append('\n');
                used = 0;
            }
            folded.append(word);
            used = word.endsWith("\n") ? 0 : used + width;
        }
        return folded.toString();
    }

    /** The lines the text takes when it is broken wherever a line is full. */
    public static List<String> lines(String text, double ems) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\r\n|\r|\n", -1)) {
            StringBuilder line = new StringBuilder();
            double used = 0;
            for (int point : paragraph.codePoints().toArray()) {
                double width = width(point);
                if (used + width > ems && !line.isEmpty()) {
                    String carried = NEVER_FIRST.indexOf(point) < 0 ? "" : last(line);
                    line.setLength(line.length() - carried.length());
                    lines.add(line.toString());
                    line.replace(0, line.length(), carried);
                    used = width(carried);
                }
                line.appendCodePoint(point);
                used += width;
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String last(StringBuilder line) {
        return line.length() == 1 ? "" : line.substring(line.offsetByCodePoints(line.length(), -1));
    }

    /** The width of the widest line. */
    public static double width(String text) {
        return text.lines()
                .mapToDouble(line -> line.codePoints().mapToDouble(Fold::width).sum())
                .max()
                .orElse(0);
    }

    private static double width(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK || point >= 0xE0100 && point <= 0xE01EF) {
            return 0;
        }
        return point < 0x2000 || point >= 0xFF61 && point <= 0xFF9F ? 0.55 : 1;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = -1;
        for (int point : text.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, point)) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(point);
            before = point;
        }
        words.add(word.toString());
        return words;
    }

    /** Before a kanji, digit or katakana that follows another script; after a comma, a full stop, and 等 (and so on). */
    private static boolean mayBreak(int before, int point) {
        if (before == '\n' || "、。，．　等".indexOf(before) >= 0) {
            return NEVER_FIRST.indexOf(point) < 0 && kind(point) != UnicodeScript.HIRAGANA;
        }
        boolean wordBegins = Character.isLetterOrDigit(point) && kind(point) != UnicodeScript.HIRAGANA;
        return wordBegins
                && Character.isLetterOrDigit(before)
                && kind(before) != kind(point)
                && NEVER_FIRST.indexOf(point) < 0;
    }

    private static UnicodeScript kind(int point) {
        if (point == 'ー') {
            return UnicodeScript.KATAKANA;
        }
        return Character.isDigit(point) ? UnicodeScript.HAN : UnicodeScript.of(point);
    }
}
