package org.tsunagi.forecast.web;

import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.forecast.ForecastDesk.Expected;
import org.tsunagi.forecast.ForecastViews.Reply;

/**
 * What is typed about how many a body expects.
 *
 * @param body chosen by an officer alone
 */
record ReplyForm(
        @RestForm @Nullable String body,
        @RestForm @Nullable String expected,
        @RestForm @Nullable String remark) {
    private static final int MOST = 1000;
    private static final int LONGEST = 500;

    static ReplyForm of(@Nullable Long body, @Nullable Reply said) {
        return new ReplyForm(
                body == null ? "" : body.toString(),
                said == null ? "" : Integer.toString(said.expected()),
                said == null ? "" : said.remark());
    }

    /** Whether something else is typed than was said last. */
    boolean differs(@Nullable Reply said) {
        ReplyForm last = of(null, said);
        return !Objects.requireNonNullElse(expected, "").equals(last.expected)
                || !Objects.requireNonNullElse(remark, "").equals(last.remark);
    }

    @Nullable
    Expected read(Problems problems) {
        Fields in = new Fields(problems);
        Integer number = in.number("expected", expected, 0, MOST);
        String said = in.optionalText("remark", remark, LONGEST);
        return number == null || !problems.none() ? null : new Expected(number, said == null ? "" : said);
    }

    @Nullable
    Long body(Problems problems) {
        return new Fields(problems).id("body", body);
    }
}
