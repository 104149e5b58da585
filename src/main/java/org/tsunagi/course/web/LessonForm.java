package org.tsunagi.course.web;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Option;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.SessionDetail.LessonPlan;

/** What is typed about a lesson. */
record LessonForm(
        @RestForm @Nullable String subject,
        @RestForm @Nullable String startsAt,
        @RestForm @Nullable String endsAt,
        @RestForm @Nullable String lecturer,
        @RestForm @Nullable String version) {
    static LessonForm blank() {
        return new LessonForm("", "", "", "", "");
    }

    static LessonForm of(LessonPlan lesson) {
        return new LessonForm(
                Long.toString(lesson.subjectId()),
                JapaneseDate.clock(lesson.startsAt()),
                JapaneseDate.clock(lesson.endsAt()),
                lesson.lecturer(),
                "");
    }

    /** The lesson wanted, or null with the problems told; without an end it lasts as long as its subject. */
    @Nullable
    NewLesson read(Problems problems, List<SubjectLine> subjects) {
        Fields in = new Fields(problems);
        Long chosen = in.id("subject", subject);
        LocalTime start = in.time("startsAt", startsAt);
        LocalTime end = end(in, chosen, start, subjects);
        String teacher = in.optionalText("lecturer", lecturer, 100);
        return chosen == null || start == null || end == null || !problems.none()
                ? null
                : new NewLesson(chosen, start, end, teacher == null ? "" : teacher);
    }

    private @Nullable LocalTime end(
            Fields in, @Nullable Long chosen, @Nullable LocalTime start, List<SubjectLine> subjects) {
        if (endsAt != null && !endsAt.isBlank()) {
            return in.time("endsAt", endsAt);
        }
        if (chosen == null || start == null) {
            return null;
        }
        return subjects.stream()
                .filter(one -> one.id() == chosen)
                .map(one -> start.plusMinutes(one.minutes()))
                .findFirst()
                .orElseGet(() -> in.time("endsAt", endsAt));
    }

    /** The subjects to choose from. */
    static List<Option> choices(List<SubjectLine> subjects) {
        return subjects.stream()
                .map(subject -> Option.of(
                        subject.id(),
                        subject.title() + "（" + Messages.label(subject.kind()) + "・" + subject.minutes() + "分）"))
                .toList();
    }

    static Map<String, String> words(LessonPlan lesson) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("科目", lesson.subject());
        words.put("開始", JapaneseDate.clock(lesson.startsAt()));
        words.put("終了", JapaneseDate.clock(lesson.endsAt()));
        words.put("講師", lesson.lecturer());
        return words;
    }
}
