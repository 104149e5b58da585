package org.tsunagi.course;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.SearchKey;

/**
 * How the certificate numbers of a program are printed: a text in which the fiscal year and the number stand once each.
 * {年度} prints 「令和9年度」, {年} only 「9」, and 「元」 in an era's first year, {西暦年度} 「2027」; {番号} prints 「1」 and
 * {番号:4} 「0001」, of two to six figures and of more where the number has more.
 */
public record NumberFormat(String text) {
    private static final Pattern TOKEN = Pattern.compile("\\{年度}|\\{年}|\\{西暦年度}|\\{番号(?::[2-6])?}|\\X");
    private static final String YEAR = "{年度}";
    private static final String BARE_YEAR = "{年}";
    private static final String WESTERN_YEAR = "{西暦年度}";
    private static final Pattern NUMBER = Pattern.compile("\\{番号(?::([2-6]))?}");
    private static final Pattern RUN_TOGETHER = Pattern.compile("\\{年}[0-9]*" + NUMBER + "|" + NUMBER + "[0-9]*\\{年}");

    /** The number as it stands on a certificate: 「令和元年度コ第1号」. */
    public String print(FiscalYear year, int number) {
        return NUMBER.matcher(in(year)).replaceAll(found -> figures(number, found.group(1)));
    }

    private String in(FiscalYear year) {
        return text.replace(YEAR, year.label())
                .replace(BARE_YEAR, year.bareLabel())
                .replace(WESTERN_YEAR, Integer.toString(year.year()));
    }

    private static String figures(int number, @Nullable String atLeast) {
        return atLeast == null ? Integer.toString(number) : String.format(Locale.ROOT, "%0" + atLeast + "d", number);
    }

    /** What stands before and behind the number in this year. */
    public Around around(FiscalYear year) {
        String[] parts = NUMBER.split(in(year), -1);
        return new Around(SearchKey.of(parts[0]), SearchKey.of(parts[parts.length - 1]));
    }

    /** The folded text around a number. */
    public record Around(String before, String after) {
        private static final Pattern FIGURES = Pattern.compile("[0-9]{1,9}");

        /** Which number a folded text reads as; empty for none. */
        public OptionalInt numberIn(String key) {
            int end = key.length() - after.length();
            String figures = end > before.length() && key.startsWith(before) && key.endsWith(after)
                    ? key.substring(before.length(), end)
                    : "";
            return FIGURES.matcher(figures).matches() ? OptionalInt.of(Integer.parseInt(figures)) : OptionalInt.empty();
        }
    }

    /** Whether both placeholders stand in it once, and no other. */
    boolean isComplete() {
        List<String> tokens = tokens();
        return tokens.stream().filter(NumberFormat::isYear).count() == 1
                && tokens.stream().filter(NumberFormat::isNumber).count() == 1
                && tokens.stream().noneMatch(token -> token.equals("{") || token.equals("}"))
                && !RUN_TOGETHER.matcher(folded().text()).find();
    }

    /** Whether one and the same number could be read as one of this format or of the other, in the same fiscal year. */
    boolean mayPrintTheSameAs(NumberFormat other) {
        return meet(folded().spelled().tokens(), other.folded().spelled().tokens());
    }

    private static boolean meet(List<String> these, List<String> those) {
        if (these.isEmpty() || those.isEmpty()) {
            return these.isEmpty() && those.isEmpty();
        }
        String one = these.get(0);
        String other = those.get(0);
        List<String> restOfThese = these.subList(1, these.size());
        List<String> restOfThose = those.subList(1, those.size());
        if (isFigure(one) && isFigure(other) && (isOpen(one) || isOpen(other))) {
            return meet(restOfThese, restOfThose)
                    || isOpen(one) && meet(these, restOfThose)
                    || isOpen(other) && meet(restOfThese, those);
        }
        return one.equals(other) && meet(restOfThese, restOfThose);
    }

    private static boolean isFigure(String token) {
        return isOpen(token) || token.matches("[0-9元]");
    }

    /** Whether it prints as any number of figures. */
    private static boolean isOpen(String token) {
        return isNumber(token) || token.equals(BARE_YEAR) || token.equals(WESTERN_YEAR);
    }

    private static boolean isYear(String token) {
        return token.equals(YEAR) || token.equals(BARE_YEAR) || token.equals(WESTERN_YEAR);
    }

    private static boolean isNumber(String token) {
        return NUMBER.matcher(token).matches();
    }

    /** Full and half width, capitals and blanks tell nobody two numbers apart. */
    private NumberFormat folded() {
        return new NumberFormat(SearchKey.of(text));
    }

    /** 「令和9年度」 may be written out in another format around {年}. */
    private NumberFormat spelled() {
        return new NumberFormat(text.replace(YEAR, "令和" + BARE_YEAR + "年度"));
    }

    private List<String> tokens() {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
