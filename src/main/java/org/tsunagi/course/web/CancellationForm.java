package org.tsunagi.course.web;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.web.Option;
import org.tsunagi.course.SessionDetail.DayPlan;

/** What is typed when a day or a lesson is called off; an empty {@code lesson} means the whole day. */
record CancellationForm(
        @RestForm @Nullable String lesson,
        @RestForm @Nullable String reason) {
    static CancellationForm blank() {
        return new CancellationForm("", "");
    }

    /** The lessons of the day that can still be called off. */
    static List<Option> choices(DayPlan day) {
        return day.lessons().stream()
                .filter(one -> one.cancellation() == null)
                .map(one -> Option.of(one.lessonId(), JapaneseDate.clock(one.startsAt()) + " " + one.subject()))
                .toList();
    }

    @Nullable
    Long lessonId(Problems problems) {
        return new Fields(problems).optionalId("lesson", lesson);
    }

    @Nullable
    String reason(Problems problems) {
        return new Fields(problems).text("reason", reason, 300);
    }
}
