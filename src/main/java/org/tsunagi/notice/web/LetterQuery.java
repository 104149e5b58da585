package org.tsunagi.notice.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.notice.LetterViews.LetterHead;

/** What the letters of a notice are to have on top and at the end, as typed. */
record LetterQuery(
        @RestQuery @Nullable String number,
        @RestQuery @Nullable String date,
        @RestQuery @Nullable String sealOmitted,
        @RestQuery @Nullable String contact) {
    private static final int LONGEST_NUMBER = 20;

    /** Before anything was typed. */
    static LetterQuery first() {
        return new LetterQuery(null, null, "true", "true");
    }

    /** What is wanted; without a date it is today's. */
    LetterHead read(Problems problems, LocalDate today) {
        Fields in = new Fields(problems);
        String typed = in.optionalText("number", number, LONGEST_NUMBER);
        return new LetterHead(
                typed == null ? "" : typed,
                Objects.requireNonNullElse(in.optionalDate("date", date), today),
                in.ticked(sealOmitted),
                in.ticked(contact));
    }
}
