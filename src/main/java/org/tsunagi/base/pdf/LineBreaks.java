package org.tsunagi.base.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks Japanese text into as few lines as fit, of even length, and where the reader would pause: after a particle or a
 * mark, else where the script changes, never inside a word of katakana, Latin letters or figures if it can be helped. No
 * line begins with a closing mark or ends with an opening one.
 */
public final class LineBreaks {
    private static final String NEVER_FIRST = "、。，．・：；？！）］｝」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.)]}";
    private static final String NEVER_LAST = "（［｛「『【〔〈《([{";
    private static final double FORBIDDEN = 100;
    private static final double ANOTHER_LINE = 1;

    private final List<String> graphemes;
    private final double[] reach;
    private final double width;

    private LineBreaks(String text, double width, ToDoubleFunction<String> advance) {
        this.graphemes = Typeface.graphemes(text).toList();
        this.width = width;
        this.reach = new double[graphemes.size() + 1];
        for (int end = 1; end < reach.length; end++) {
            reach[end] = reach[end - 1] + advance.applyAsDouble(graphemes.get(end - 1));
        }
    }

    /** The lines of {@code text}, none wider than {@code width}; {@code advance} tells the room one grapheme takes. */
    public static List<String> of(String text, double width, ToDoubleFunction<String> advance) {
        return new LineBreaks(text, width, advance).lines();
    }

    /** The cheapest way to each place in the text, from the beginning. */
    private List<String> lines() {
        int length = graphemes.size();
        double[] cost = new double[length + 1];
        int[] from = new int[length + 1];
        Arrays.fill(cost, 1, length + 1, Double.MAX_VALUE);
        for (int end = 1; end <= length; end++) {
            for (int start = end - 1; start >= 0; start--) {
                double filled = (reach[end] - reach[start]) / width;
                if (filled > 1 && start < end - 1) {
                    break;
                }
                double whole = cost[start] + ANOTHER_LINE + emptiness(filled, end) + breaking(end);
                if (whole < cost[end]) {
                    cost[end] = whole;
                    from[end] = start;
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            lines.add(0, join(from[end], end));
        }
        return lines;
    }

    private double emptiness(double filled, int end) {
        double empty = Math.max(0, 1 - filled);
        return empty * empty * (end == graphemes.size() ? 0.4 : 1);
    }

    /** What it costs to break before {@code place}. */
    private double breaking(int place) {
        if (place == graphemes.size()) {
            return 0;
        }
        String last = graphemes.get(place - 1);
        String first = graphemes.get(place);
        if (NEVER_FIRST.contains(first) || NEVER_LAST.contains(last)) {
            return FORBIDDEN;
        }
        UnicodeScript before = UnicodeScript.of(last.codePointAt(0));
        UnicodeScript after = UnicodeScript.of(first.codePointAt(0));
        if (before == UnicodeScript.COMMON && !Character.isDigit(last.codePointAt(0))) {
            return last.equals("ー") ? (after == UnicodeScript.KATAKANA ? 1 : 0.2) : 0;
        }
        if (after == UnicodeScript.HIRAGANA) {
            return 0.6;
        }
        if (before == after) {
            return before == UnicodeScript.HAN ? 0.2 : 1;
        }
        if (before == UnicodeScript.KATAKANA && after == UnicodeScript.HAN) {
            return 0.2;
        }
        return before == UnicodeScript.HIRAGANA ? 0 : 0.05;
    }

    private String join(int from, int to) {
        return String.join("", graphemes.subList(from, to));
    }
}
