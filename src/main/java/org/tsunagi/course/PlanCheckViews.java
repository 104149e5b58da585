package org.tsunagi.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.PlanChecks.CheckedDay;
import org.tsunagi.course.PlanChecks.CheckedLesson;
import org.tsunagi.course.PlanChecks.Finding;
import org.tsunagi.course.TrainingSession.Delivery;
import org.tsunagi.masters.HolidayViews;

/** Reads what to look at in the plan of a year, or of several; four statements and the holidays. */
@ApplicationScoped
public class PlanCheckViews {
    private final Courses courses;
    private final SessionDays days;
    private final Lessons lessons;
    private final CurriculumItems curriculum;
    private final HolidayViews holidays;

    PlanCheckViews(
            Courses courses, SessionDays days, Lessons lessons, CurriculumItems curriculum, HolidayViews holidays) {
        this.courses = courses;
        this.days = days;
        this.lessons = lessons;
        this.curriculum = curriculum;
        this.holidays = holidays;
    }

    /** What to look at in a year. */
    public List<Finding> findings(FiscalYear year) {
        return findings(year, year);
    }

    /** What to look at in the years from one to another. */
    public List<Finding> findings(FiscalYear from, FiscalYear to) {
        return new PlanChecks(
                        courses.checked(from, to),
                        grouped(days.held(from, to), HeldDay::dayId).stream()
                                .map(HeldDay::checked)
                                .toList(),
                        grouped(lessons.held(from, to), HeldLesson::lessonId).stream()
                                .map(HeldLesson::checked)
                                .toList(),
                        curriculum.required(from, to))
                .findings(holidays.calendar());
    }

    /** The rows of each, in the order of the first. */
    private static <T> Collection<List<T>> grouped(List<T> rows, Function<T, Long> by) {
        return rows.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** A row of the query: a day and a course that uses it. */
    record HeldDay(
            long dayId,
            long sessionId,
            String session,
            String venue,
            Delivery delivery,
            LocalDate heldOn,
            long courseId) {
        static CheckedDay checked(List<HeldDay> rows) {
            HeldDay any = rows.get(0);
            return new CheckedDay(
                    any.dayId,
                    any.sessionId,
                    any.session,
                    any.venue,
                    any.delivery,
                    any.heldOn,
                    rows.stream().map(HeldDay::courseId).collect(Collectors.toSet()));
        }
    }

    /** A row of the query: a lesson and a course that it counts for; null where it counts for none. */
    record HeldLesson(
            long lessonId,
            long dayId,
            long subjectId,
            String subject,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable Long courseId) {
        static CheckedLesson checked(List<HeldLesson> rows) {
            HeldLesson any = rows.get(0);
            Set<Long> counting = rows.stream()
                    .map(HeldLesson::courseId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return new CheckedLesson(any.dayId, any.subjectId, any.subject, any.startsAt, any.endsAt, counting);
        }
    }
}
