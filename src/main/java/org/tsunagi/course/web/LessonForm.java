package org.tsunagi.course.web;

import java.time.LocalTime;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.course.TimetableDesk.NewLesson;

/** What is typed about a lesson. */
record LessonForm(
        @RestForm @Nullable String subject,
        @RestForm @Nullable String startsAt,
        @RestForm @Nullable String endsAt,
        @RestForm @Nullable String lecturer) {
    static LessonForm blank() {
        return new LessonForm("", "", "", "");
    }

    /** The lesson wanted, or null with the problems told. */
    @Nullable
    NewLesson read(Problems problems) {
        Fields in = new Fields(problems);
        Long chosen = in.id("subject", subject);
        LocalTime start = in.time("startsAt", startsAt);
        LocalTime end = in.time("endsAt", endsAt);
        String teacher = in.optionalText("lecturer", lecturer, 100);
        return chosen == null || start == null || end == null || !problems.none()
                ? null
                : new NewLesson(chosen, start, end, teacher == null ? "" : teacher);
    }
}
