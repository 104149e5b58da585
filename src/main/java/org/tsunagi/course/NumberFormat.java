package org.tsunagi.course;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.SearchKey;

/**
 * How the certificate numbers of a program are printed: a text in which the year and {番号} stand once each. {年度} prints
 * 「令和9年度」, {年} only 「9」, and 「元」 in an era's first year.
 */
public record NumberFormat(String text) {
    private static final Pattern TOKEN = Pattern.compile("\\{年度}|\\{年}|\\{番号}|\\X");
    private static final String YEAR = "{年度}";
    private static final String BARE_YEAR = "{年}";
    private static final String NUMBER = "{番号}";
    private static final Pattern RUN_TOGETHER = Pattern.compile("\\{年}[0-9]*\\{番号}|\\{番号}[0-9]*\\{年}");

    /** The number as it stands on a certificate: 「令和元年度コ第1号」. */
    public String print(FiscalYear year, int number) {
        return text.replace(YEAR, year.label())
                .replace(BARE_YEAR, year.bareLabel())
                .replace(NUMBER, Integer.toString(number));
    }

    /** Whether both placeholders stand in it once, and no other. */
    boolean isComplete() {
        return times(YEAR) + times(BARE_YEAR) == 1
                && times(NUMBER) == 1
                && tokens().stream().noneMatch(token -> token.equals("{") || token.equals("}"))
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
        return token.equals(NUMBER) || token.equals(BARE_YEAR);
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

    private long times(String placeholder) {
        return tokens().stream().filter(placeholder::equals).count();
    }
}
