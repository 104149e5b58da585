package org.tsunagi.course;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TrainingSession.Delivery;

/**
 * A day of a course as its calendar and its timetable show it, from its first lesson to the end of its last.
 *
 * @param cancelled whether the day, or each of its lessons, was called off
 * @param lessons those that are held; all of them where none is
 */
public record CalendarDay(
        long dayId,
        LocalDate heldOn,
        String session,
        String venue,
        Delivery delivery,
        boolean cancelled,
        List<Taught> lessons) {

    /** From what is taught for a course, in order, what was called off included. */
    static List<CalendarDay> of(List<Taught> lessons) {
        Map<Long, List<Taught>> days =
                lessons.stream().collect(Collectors.groupingBy(Taught::dayId, LinkedHashMap::new, Collectors.toList()));
        return days.values().stream().map(CalendarDay::ofOne).toList();
    }

    private static CalendarDay ofOne(List<Taught> lessons) {
        List<Taught> held =
                lessons.stream().filter(lesson -> !lesson.isCancelled()).toList();
        Taught first = lessons.get(0);
        return new CalendarDay(
                first.dayId(),
                first.heldOn(),
                first.session(),
                first.venue(),
                first.delivery(),
                held.isEmpty(),
                held.isEmpty() ? lessons : held);
    }

    public LocalTime startsAt() {
        return lessons.stream()
                .map(Taught::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public LocalTime endsAt() {
        return lessons.stream()
                .map(Taught::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A lesson that counts for the course, or would if it or its day were not called off: then a reason says so. */
    public record Taught(
            long dayId,
            LocalDate heldOn,
            String session,
            String venue,
            Delivery delivery,
            String subject,
            SubjectKind kind,
            boolean required,
            String lecturer,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable String dayCancelled,
            @Nullable String cancelled) {
        boolean isCancelled() {
            return dayCancelled != null || cancelled != null;
        }
    }
}
