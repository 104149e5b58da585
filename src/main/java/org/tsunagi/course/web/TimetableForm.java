package org.tsunagi.course.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.SessionDetail.DayPlan;
import org.tsunagi.course.TimetableDraft;

/** The timetable of a session typed at once: a row for each subject not taught yet; one without a day is left out. */
record TimetableForm(
        @RestForm @Nullable List<String> subject,
        @RestForm @Nullable List<String> on,
        @RestForm @Nullable List<String> startsAt,
        @RestForm @Nullable List<String> lecturer) {
    private static final int LONGEST = 100;

    /** The rows with a proposal for each; empty while the session has no day. */
    static List<TimetableRow> draft(List<SubjectLine> untaught, List<DayPlan> days) {
        if (days.isEmpty() || days.stream().anyMatch(day -> !day.lessons().isEmpty())) {
            return untaught.isEmpty() || days.isEmpty() ? List.of() : rows(untaught, Map.of());
        }
        return rows(
                untaught,
                new TimetableDraft(days.size())
                        .of(untaught).stream()
                                .collect(Collectors.toMap(
                                        placed -> placed.subject().id(),
                                        placed -> new Typed(
                                                Long.toString(
                                                        days.get(placed.day()).dayId()),
                                                JapaneseDate.clock(placed.startsAt()),
                                                ""))));
    }

    /** The rows as they were typed. */
    List<TimetableRow> rows(List<SubjectLine> untaught) {
        Map<Long, Typed> typed = new LinkedHashMap<>();
        untaught.forEach(one -> {
            int at = subject == null ? -1 : subject.indexOf(Long.toString(one.id()));
            typed.put(one.id(), new Typed(at(on, at), at(startsAt, at), at(lecturer, at)));
        });
        return rows(untaught, typed);
    }

    private static List<TimetableRow> rows(List<SubjectLine> untaught, Map<Long, Typed> typed) {
        return untaught.stream()
                .map(one -> new TimetableRow(one, typed.getOrDefault(one.id(), new Typed("", "", ""))))
                .toList();
    }

    private static String at(@Nullable List<String> values, int index) {
        return values == null || index < 0 || index >= values.size() ? "" : values.get(index);
    }

    /** The lessons wanted by day, at least one; empty with the problems told. A lesson lasts as long as its subject. */
    Map<Long, List<NewLesson>> read(Problems problems, List<SubjectLine> untaught) {
        Fields in = new Fields(problems);
        Map<Long, List<NewLesson>> wanted = new LinkedHashMap<>();
        for (TimetableRow row : rows(untaught)) {
            Long day = in.optionalId(row.field("on"), row.typed().on());
            if (day != null) {
                LocalTime starts = in.time(row.field("starts"), row.typed().startsAt());
                String teacher =
                        in.optionalText(row.field("lecturer"), row.typed().lecturer(), LONGEST);
                if (starts != null) {
                    wanted.computeIfAbsent(day, id -> new ArrayList<>())
                            .add(new NewLesson(
                                    row.subject().id(),
                                    starts,
                                    starts.plusMinutes(row.subject().minutes()),
                                    teacher == null ? "" : teacher));
                }
            }
        }
        if (wanted.isEmpty() && problems.none()) {
            problems.add(null, Messages.say("course.lesson.noDay"));
        }
        return problems.none() ? wanted : Map.of();
    }

    /** What is typed in a row. */
    record Typed(String on, String startsAt, String lecturer) {}

    /** A subject with what is typed beside it. */
    record TimetableRow(SubjectLine subject, Typed typed) {
        public String field(String part) {
            return part + "-" + subject.id();
        }
    }
}
