package org.tsunagi.completion.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;

/** Courses to be judged once their days are over, and those decided lately. */
@ApplicationScoped
class CompletionDues implements Dues {
    private static final int JUDGE = 510;

    private final CompletionViews completions;
    private final CourseViews plan;
    private final AttendanceViews attendance;
    private final EnrollmentViews enrollments;
    private final OfficeClock clock;

    CompletionDues(
            CompletionViews completions,
            CourseViews plan,
            AttendanceViews attendance,
            EnrollmentViews enrollments,
            OfficeClock clock) {
        this.completions = completions;
        this.plan = plan;
        this.attendance = attendance;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer()) {
            return List.of();
        }
        LocalDate today = clock.today();
        List<CourseLine> courses = completions.watched(Due.lately(today));
        List<Long> ids = courses.stream().map(CourseLine::id).toList();
        List<CourseDay> days = plan.daysOf(ids);
        Map<Long, List<CourseDay>> daysOf = days.stream().collect(Collectors.groupingBy(CourseDay::courseId));
        Set<Long> closed =
                attendance.settledAmong(days.stream().map(CourseDay::dayId).collect(Collectors.toSet()));
        Map<Long, DecidedCourse> decided = completions.decided(ids);
        Map<Long, Long> people = enrollments.countStandingOn(ids);
        return courses.stream()
                .map(course -> new JudgedCourse(
                        course,
                        daysOf.getOrDefault(course.id(), List.of()),
                        closed,
                        people.getOrDefault(course.id(), 0L),
                        decided.get(course.id())))
                .flatMap(course -> of(today, course).stream())
                .toList();
    }

    /**
     * A course that is judged or to be judged.
     *
     * @param days in order
     * @param confirmed the days whose roll-call is confirmed, or needs not be
     * @param people on the course now
     * @param decision null before it
     */
    record JudgedCourse(
            CourseLine course,
            List<CourseDay> days,
            Set<Long> confirmed,
            long people,
            @Nullable DecidedCourse decision) {

        private Optional<LocalDate> lastDay() {
            return days.stream().map(CourseDay::heldOn).reduce((one, other) -> other);
        }

        private long unconfirmed() {
            return days.stream().filter(day -> !confirmed.contains(day.dayId())).count();
        }
    }

    static Optional<Due> of(LocalDate today, JudgedCourse one) {
        DecidedCourse decision = one.decision();
        if (decision != null) {
            return Optional.of(decided(one.course(), decision))
                    .filter(due -> !decision.decidedOn().isBefore(Due.lately(today)));
        }
        return one.lastDay()
                .filter(last -> last.isBefore(today) && one.people() > 0)
                .map(last -> toJudge(one, last));
    }

    private static Due decided(CourseLine course, DecidedCourse decision) {
        return Due.done(
                JUDGE,
                Messages.say("completion.due"),
                decision.decidedOn(),
                Messages.tell(
                        "completion.due.decided", course.shortTitleInYear(), decision.completed(), decision.others()),
                Messages.say("completion.due.decided.tag"),
                place(course));
    }

    private static Due toJudge(JudgedCourse one, LocalDate last) {
        String title = one.course().shortTitleInYear();
        long open = one.unconfirmed();
        return Due.pressing(
                JUDGE,
                Messages.say("completion.due"),
                last,
                open > 0
                        ? Messages.tell("completion.due.open.confirmFirst", title, one.people(), open)
                        : Messages.tell("completion.due.open", title, one.people()),
                Messages.say("completion.due.open.tag"),
                place(one.course()));
    }

    private static String place(CourseLine course) {
        return "/courses/" + course.id() + "/judgement";
    }
}
