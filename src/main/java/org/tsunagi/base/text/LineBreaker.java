package org.tsunagi.base.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Breaks Japanese text into lines of a given width, in the unit of the measure handed in: as a spreadsheet does it
 * ({@link #whereFull}), where words meet ({@link #atWords}), or into lines of even length ({@link #evenly}). No line
 * begins with a closing mark or ends with an opening one if it can be helped.
 */
public final class LineBreaker {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final String NEVER_FIRST = "、。，．・：；？！）］｝」』】〕〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々,.?!)]}";
    private static final String NEVER_LAST = "（［｛「『【〔〈《([{";
    private static final double FORBIDDEN = 100;
    private static final double ANOTHER_LINE = 1;

    /** More than several emptier lines cost, so that a word is divided only where it is longer than a line. */
    private static final double WITHIN_A_WORD = 20;

    private final ToDoubleFunction<String> measure;

    /**
     * @param measure the room one grapheme takes in a line
     */
    public LineBreaker(ToDoubleFunction<String> measure) {
        this.measure = measure;
    }

    /** The characters as a reader counts them: a letter with its marks is one. */
    public static Stream<String> graphemes(String text) {
        return standApart(text)
                ? text.codePoints().mapToObj(Character::toString)
                : GRAPHEME.matcher(text).results().map(MatchResult::group);
    }

    /** Whether each code point is a character of its own; most texts, found out a tenth of the time dividing them takes. */
    public static boolean standApart(String text) {
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (!standsAlone(point)) {
                return false;
            }
        }
        return true;
    }

    /** ASCII, kana and ideographs, which never join with a neighbour of these. */
    private static boolean standsAlone(int point) {
        return point >= 0x20 && point < 0x7F
                || point >= 0x3000 && point < 0x302A
                || point > 0x3040 && point < 0x3097
                || point > 0x309A && point < 0x3100
                || point >= 0x3400 && point < 0xA000
                || point >= 0xF900 && point < 0xFB00
                || point > 0xFF00 && point < 0xFF9E
                || point >= 0x20000 && point < 0x3FFFE;
    }

    /** The width of the widest line. */
    public double width(String text) {
        return text.lines().mapToDouble(this::lineWidth).max().orElse(0);
    }

    /** The lines the text takes when each is filled before the next begins. */
    public List<String> whereFull(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\r\n|\r|\n", -1)) {
            List<String> line = new ArrayList<>();
            double used = 0;
            for (String grapheme : graphemes(paragraph).toList()) {
                double more = measure.applyAsDouble(grapheme);
                if (used + more > width && !line.isEmpty()) {
                    List<String> rest = line.subList(placeToBreak(line, grapheme), line.size());
                    List<String> carried = List.copyOf(rest);
                    rest.clear();
                    lines.add(String.join("", line));
                    line = new ArrayList<>(carried);
                    used = carried.stream().mapToDouble(measure).sum();
                }
                line.add(grapheme);
                used += more;
            }
            lines.add(String.join("", line));
        }
        return lines;
    }

    /** How much of a full line stays on it, so that neither it ends nor the next one begins with a wrong mark. */
    private static int placeToBreak(List<String> line, String next) {
        for (int place = line.size(); place > 0; place--) {
            String first = place == line.size() ? next : line.get(place);
            if (mayPart(line.get(place - 1), first)) {
                return place;
            }
        }
        return line.size();
    }

    /** The text with line ends where words meet, so that no line is wider than {@code width} unless one word is. */
    public String atWords(String text, double width) {
        StringBuilder broken = new StringBuilder();
        double used = 0;
        for (String word : words(text)) {
            double more = width(word);
            if (used > 0 && used + more > width) {
                broken.append('\n');
                used = 0;
            }
            broken.append(word);
            used = word.endsWith("\n") ? 0 : used + more;
        }
        return broken.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String before = "";
        for (String grapheme : graphemes(text).toList()) {
            if (!before.isEmpty() && wordsMeet(before, grapheme)) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(grapheme);
            before = grapheme;
        }
        words.add(word.toString());
        return words;
    }

    /** Before a kanji, digit or katakana that follows another script; after a comma, a full stop, and 等 (and so on). */
    private static boolean wordsMeet(String before, String after) {
        if (before.endsWith("\n")) {
            return true;
        }
        if (!mayPart(before, after) || kind(after) == UnicodeScript.HIRAGANA) {
            return false;
        }
        return "、。，．　等".contains(before) || isWordPart(before) && isWordPart(after) && kind(before) != kind(after);
    }

    private static boolean isWordPart(String grapheme) {
        return Character.isLetterOrDigit(grapheme.codePointAt(0));
    }

    private static UnicodeScript kind(String grapheme) {
        int point = grapheme.codePointAt(0);
        if (point == 'ー') {
            return UnicodeScript.KATAKANA;
        }
        return Character.isDigit(point) ? UnicodeScript.HAN : UnicodeScript.of(point);
    }

    /**
     * As few lines as fit, of even length, that end where the reader would pause: after a particle or a mark, else where
     * the script changes, never inside a word of katakana, Latin letters or figures that has room in a line.
     */
    public List<String> evenly(String text, double width) {
        List<String> all = graphemes(text).toList();
        int length = all.size();
        double[] reach = new double[length + 1];
        double[] cost = new double[length + 1];
        int[] from = new int[length + 1];
        Arrays.fill(cost, 1, length + 1, Double.MAX_VALUE);
        for (int end = 1; end <= length; end++) {
            reach[end] = reach[end - 1] + measure.applyAsDouble(all.get(end - 1));
            boolean isLast = end == length;
            double parting = isLast ? 0 : parting(all.get(end - 1), all.get(end));
            for (int start = end - 1; start >= 0; start--) {
                double filled = (reach[end] - reach[start]) / width;
                if (filled > 1 && start < end - 1) {
                    break;
                }
                double whole = cost[start] + ANOTHER_LINE + emptiness(filled, isLast) + parting;
                if (whole < cost[end]) {
                    cost[end] = whole;
                    from[end] = start;
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            lines.add(0, String.join("", all.subList(from[end], end)));
        }
        return lines;
    }

    private static double emptiness(double filled, boolean isLast) {
        double empty = Math.max(0, 1 - filled);
        return empty * empty * (isLast ? 0.4 : 1);
    }

    /** What it costs to break between two characters. */
    private static double parting(String last, String first) {
        if (!mayPart(last, first)) {
            return FORBIDDEN;
        }
        UnicodeScript before = UnicodeScript.of(last.codePointAt(0));
        UnicodeScript after = UnicodeScript.of(first.codePointAt(0));
        if (before == UnicodeScript.COMMON && !Character.isDigit(last.codePointAt(0))) {
            return last.equals("ー") ? (after == UnicodeScript.KATAKANA ? WITHIN_A_WORD : 0.2) : 0;
        }
        if (after == UnicodeScript.HIRAGANA) {
            return 0.6;
        }
        if (before == after) {
            if (before == UnicodeScript.HAN) {
                return 0.2;
            }
            return isWordPart(last) && isWordPart(first) ? WITHIN_A_WORD : 1;
        }
        if (before == UnicodeScript.KATAKANA && after == UnicodeScript.HAN) {
            return 0.2;
        }
        return before == UnicodeScript.HIRAGANA ? 0 : 0.05;
    }

    private static boolean mayPart(String last, String first) {
        return !NEVER_FIRST.contains(first) && !NEVER_LAST.contains(last);
    }

    private double lineWidth(String line) {
        return graphemes(line).mapToDouble(measure).sum();
    }
}
