package org.tsunagi.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.course.CourseViews.SessionLine;
import org.tsunagi.course.SessionDetail.DayPlan;
import org.tsunagi.course.SessionDetail.LessonPlan;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;

/** Puts the rows about training sessions together for the pages. */
final class SessionPlans {
    private SessionPlans() {}

    static List<SessionLine> lines(List<TrainingSession> sessions, List<SessionDay> daysInOrder) {
        Map<Long, List<LocalDate>> days = daysInOrder.stream()
                .collect(Collectors.groupingBy(
                        day -> day.session().id(), Collectors.mapping(SessionDay::heldOn, Collectors.toList())));
        return sessions.stream()
                .map(session -> line(session, days.getOrDefault(session.id(), List.of())))
                .sorted(Comparator.comparing(line ->
                        line.days().isEmpty() ? LocalDate.MAX : line.days().get(0)))
                .toList();
    }

    private static SessionLine line(TrainingSession session, List<LocalDate> days) {
        List<String> courses =
                courses(session).stream().map(CourseLine::shortTitle).toList();
        return new SessionLine(session.id(), session.title(), session.venue(), session.delivery(), courses, days);
    }

    static SessionDetail detail(
            TrainingSession session,
            List<SessionDay> days,
            List<LessonPlan.Taught> lessons,
            List<LessonPlan.Counting> countings) {
        List<CourseLine> courses = courses(session);
        NewTrainingSession particulars = new NewTrainingSession(
                session.fiscalYear(),
                session.title(),
                session.venue(),
                session.delivery(),
                courses.stream().map(CourseLine::id).collect(Collectors.toSet()));
        return new SessionDetail(
                session.id(),
                session.version(),
                particulars,
                courses,
                days.stream().map(day -> day(day, lessons, countings)).toList());
    }

    private static DayPlan day(SessionDay day, List<LessonPlan.Taught> lessons, List<LessonPlan.Counting> countings) {
        return new DayPlan(
                day.id(),
                day.version(),
                day.heldOn(),
                day.cancellationReason(),
                lessons.stream()
                        .filter(lesson -> lesson.dayId() == day.id())
                        .map(lesson -> LessonPlan.of(lesson, countings))
                        .toList());
    }

    private static List<CourseLine> courses(TrainingSession session) {
        return session.courses().stream()
                .sorted(Comparator.comparing((Course course) -> course.program().sortOrder())
                        .thenComparing(Course::id))
                .map(Course::line)
                .toList();
    }
}
