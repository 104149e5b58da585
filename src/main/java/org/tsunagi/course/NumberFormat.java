package org.tsunagi.course;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tsunagi.base.kernel.SearchKey;

/** How the certificate numbers of a program are printed: a text in which {年度} and {番号} stand once each. */
record NumberFormat(String text) {
    private static final Pattern TOKEN = Pattern.compile("\\{年度}|\\{番号}|\\X");
    private static final String YEAR = "{年度}";
    private static final String NUMBER = "{番号}";

    /** Whether both placeholders stand in it once, and no other. */
    boolean isComplete() {
        return times(YEAR) == 1
                && times(NUMBER) == 1
                && tokens().stream().noneMatch(token -> token.equals("{") || token.equals("}"));
    }

    /** Whether one and the same number could be read as one of this format or of the other, in the same fiscal year. */
    boolean mayPrintTheSameAs(NumberFormat other) {
        return meet(folded().tokens(), other.folded().tokens());
    }

    private static boolean meet(List<String> these, List<String> those) {
        if (these.isEmpty() || those.isEmpty()) {
            return these.isEmpty() && those.isEmpty();
        }
        String one = these.get(0);
        String other = those.get(0);
        List<String> restOfThese = these.subList(1, these.size());
        List<String> restOfThose = those.subList(1, those.size());
        if (isFigure(one) && isFigure(other) && (one.equals(NUMBER) || other.equals(NUMBER))) {
            return meet(restOfThese, restOfThose)
                    || one.equals(NUMBER) && meet(these, restOfThose)
                    || other.equals(NUMBER) && meet(restOfThese, those);
        }
        return one.equals(other) && meet(restOfThese, restOfThose);
    }

    private static boolean isFigure(String token) {
        return token.equals(NUMBER) || token.matches("[0-9]");
    }

    /** Full and half width, capitals and blanks tell nobody two numbers apart. */
    private NumberFormat folded() {
        return new NumberFormat(SearchKey.of(text));
    }

    private List<String> tokens() {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private long times(String placeholder) {
        return tokens().stream().filter(placeholder::equals).count();
    }
}
