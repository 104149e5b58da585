package org.tsunagi.attendance.web;

import java.time.LocalTime;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;

/**
 * What is typed about a person's day; an empty {@code lesson} means the whole day. A mark may come by its label: the
 * buttons of the roll-call say 「欠席」, so that a press shown again after the session ended can be read. The address tells
 * the marks that the page showed.
 */
record MarkForm(
        @RestForm @Nullable String lesson,
        @RestForm @Nullable String mark,
        @RestForm @Nullable String at,
        @RestForm @Nullable String reason,
        @RestQuery @Nullable String seen) {
    private static final int LONGEST_REASON = 300;

    MarkForm {
        mark = named(mark);
    }

    static MarkForm asking(@Nullable String lesson, @Nullable String mark) {
        return new MarkForm(lesson, mark, "", "", null);
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
        LocalTime time = chosen == null || !chosen.hasTime() ? null : in.time("at", at);
        String why = why(problems);
        return chosen == null || !problems.none() ? null : new MarkEntry(chosen, time, why, seen);
    }

    /** The reason typed, if any. */
    @Nullable
    String why(Problems problems) {
        return new Fields(problems).optionalText("reason", reason, LONGEST_REASON);
    }

    private static @Nullable String named(@Nullable String mark) {
        return Stream.of(Mark.values())
                .filter(known -> Messages.label(known).equals(mark))
                .map(Mark::name)
                .findFirst()
                .orElse(mark);
    }
}
