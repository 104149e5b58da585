package org.tsunagi.attendance.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.SettledEnrollments;

/** A course has been held once its days are over and each roll-call is confirmed. */
@ApplicationScoped
class AttendanceStep implements CourseSteps {
    private static final int ORDER = 400;

    private final CourseViews courses;
    private final AttendanceViews attendance;
    private final SettledEnrollments settled;
    private final OfficeClock clock;

    AttendanceStep(CourseViews courses, AttendanceViews attendance, SettledEnrollments settled, OfficeClock clock) {
        this.courses = courses;
        this.attendance = attendance;
        this.settled = settled;
        this.clock = clock;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        List<CourseDay> days = courses.daysOf(List.of(course.id()));
        return of(
                clock.today(),
                days,
                attendance.settledAmong(days.stream().map(CourseDay::dayId).collect(Collectors.toSet())),
                !settled.coursesAmong(List.of(course.id())).isEmpty(),
                viewer.isOfficer() ? "/attendance?year=" + course.year() : null);
    }

    /**
     * @param days of the course in order
     * @param confirmed those whose roll-call is confirmed, or needs not be
     * @param isSettled whether the completion is decided, so that no roll-call is waited for
     */
    static CourseStep of(
            LocalDate today, List<CourseDay> days, Set<Long> confirmed, boolean isSettled, @Nullable String place) {
        boolean over = !days.isEmpty() && days.get(days.size() - 1).heldOn().isBefore(today);
        long open = over
                ? days.stream().filter(day -> !confirmed.contains(day.dayId())).count()
                : 0;
        return new CourseStep(
                ORDER,
                Messages.say("attendance.step"),
                over && open == 0,
                false,
                open > 0 && !isSettled ? Messages.tell("attendance.step.unconfirmed", open) : note(today, days),
                place);
    }

    private static String note(LocalDate today, List<CourseDay> days) {
        if (days.isEmpty()) {
            return CourseStep.notYet();
        }
        List<LocalDate> dates = days.stream().map(CourseDay::heldOn).distinct().toList();
        long held = dates.stream().filter(day -> day.isBefore(today)).count();
        return held == 0
                ? Messages.say("attendance.step.from", JapaneseDate.withWeekday(dates.get(0)))
                : Messages.tell("attendance.step.held", dates.size(), held);
    }
}
