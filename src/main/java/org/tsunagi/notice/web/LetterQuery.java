package org.tsunagi.notice.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.notice.NoticeViews.LetterHead;

/** What the letters of a notice are to have on top and at the end, as typed. */
public final class LetterQuery {
    private static final int LONGEST_NUMBER = 20;

    @RestQuery
    public @Nullable String number;

    @RestQuery
    public @Nullable String date;

    @RestQuery
    public @Nullable String sealOmitted;

    @RestQuery
    public @Nullable String contact;

    /** Before anything was typed. */
    static LetterQuery first() {
        LetterQuery first = new LetterQuery();
        first.sealOmitted = "true";
        first.contact = "true";
        return first;
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
