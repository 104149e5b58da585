package org.tsunagi.attendance.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.web.Fields;
import org.tsunagi.base.web.Problems;

/** What is typed about a person's day; an empty {@code lesson} means the whole day. */
record MarkForm(
        @RestForm @Nullable String lesson,
        @RestForm @Nullable String mark,
        @RestForm @Nullable String minutes,
        @RestForm @Nullable String reason) {
    private static final int A_DAY = 24 * 60;

    static MarkForm asking(@Nullable String lesson, @Nullable String mark) {
        return new MarkForm(lesson, mark, "", "");
    }

    /** The lesson it is about; null for the whole day. */
    @Nullable
    Long lessonId(Problems problems) {
        return new Fields(problems).optionalId("lesson", lesson);
    }

    /** What to enter, or null with the problems told. */
    @Nullable
    MarkEntry read(Problems problems) {
        Fields in = new Fields(problems);
        Mark chosen = in.choice("mark", mark, Mark.class);
        Integer missed =
                chosen == null || !chosen.hasMinutes() ? Integer.valueOf(0) : in.number("minutes", minutes, 1, A_DAY);
        String why = in.optionalText("reason", reason, 300);
        return chosen == null || missed == null || !problems.none() ? null : new MarkEntry(chosen, missed, why);
    }
}
