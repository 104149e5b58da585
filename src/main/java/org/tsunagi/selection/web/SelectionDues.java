package org.tsunagi.selection.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.course.CourseLine;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.DecidedRound;

/** Seats to be decided once the last call is closed, and seats decided lately. */
@ApplicationScoped
class SelectionDues implements Dues {
    private static final int SELECT = 310;

    private final SelectionViews selections;
    private final IntakeViews intake;
    private final CallViews calls;
    private final EnrollmentViews enrollments;
    private final OfficeClock clock;

    SelectionDues(
            SelectionViews selections,
            IntakeViews intake,
            CallViews calls,
            EnrollmentViews enrollments,
            OfficeClock clock) {
        this.selections = selections;
        this.intake = intake;
        this.calls = calls;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer()) {
            return List.of();
        }
        LocalDate today = clock.today();
        List<CourseLine> courses = selections.watched(Due.lately(today));
        List<Long> ids = courses.stream().map(CourseLine::id).toList();
        Map<Long, List<CallLine>> called =
                calls.callsOf(ids).stream().collect(Collectors.groupingBy(CallLine::courseId));
        Map<Long, DecidedRound> decided = selections.decided(viewer, ids);
        Map<Long, Long> people = enrollments.countStandingOn(ids);
        return courses.stream()
                .map(course -> new SelectedCourse(
                        course,
                        called.getOrDefault(course.id(), List.of()),
                        decided.get(course.id()),
                        people.getOrDefault(course.id(), 0L)))
                .flatMap(course -> of(today, course).stream())
                .toList();
    }

    /**
     * A course that is selected or to be selected.
     *
     * @param decided null before the decision
     * @param people on the course now
     */
    record SelectedCourse(
            CourseLine course,
            List<CallLine> calls,
            @Nullable DecidedRound decided,
            long people) {
        /** The calls of the round that is to be decided. */
        private List<CallLine> undecided() {
            return calls.stream().filter(call -> !call.selected()).toList();
        }

        private long arrived() {
            return undecided().stream()
                    .mapToLong(call -> call.standing().undecided())
                    .sum();
        }
    }

    static Optional<Due> of(LocalDate today, SelectedCourse one) {
        DecidedRound decided = one.decided();
        if (decided != null && !decided.published()) {
            return Optional.of(toPublish(one, decided));
        }
        Optional<Due> open = CallLine.lastOf(one.undecided())
                .filter(call -> call.isOver() && one.arrived() > 0)
                .map(call -> toDecide(one, call));
        return open.isPresent() || decided == null
                ? open
                : Optional.of(decided(one, decided.approvedOn()))
                        .filter(due -> !decided.approvedOn().isBefore(Due.lately(today)));
    }

    private static Due decided(SelectedCourse one, LocalDate approvedOn) {
        return Due.done(
                SELECT,
                Messages.say("selection.due"),
                approvedOn,
                Messages.tell("selection.due.decided", one.course().shortTitleInYear(), one.people()),
                Messages.say("selection.due.decided.tag"),
                place(one.course()));
    }

    private static Due toPublish(SelectedCourse one, DecidedRound decided) {
        String course = decided.round().of(one.course().shortTitleInYear());
        LocalDate day = decided.publishOn();
        if (day != null) {
            return Due.open(
                    SELECT,
                    Messages.say("selection.due.publish"),
                    day,
                    Messages.say("selection.due.publish.planned", course, JapaneseDate.both(day)),
                    Messages.say("selection.due.publish.planned.tag"),
                    place(one.course()));
        }
        return Due.pressing(
                SELECT,
                Messages.say("selection.due.publish"),
                decided.approvedOn(),
                Messages.say(
                        decided.refused() ? "selection.due.publish.refused" : "selection.due.publish.detail", course),
                Messages.say(decided.refused() ? "selection.due.publish.refused.tag" : "selection.due.publish.tag"),
                place(one.course()));
    }

    private static Due toDecide(SelectedCourse one, CallLine last) {
        return Due.pressing(
                SELECT,
                Messages.say("selection.due"),
                last.window().closesOn(),
                last.round().isFirst()
                        ? Messages.tell(
                                "selection.due.open",
                                one.course().shortTitleInYear(),
                                one.course().seats(),
                                one.arrived())
                        : Messages.tell(
                                "selection.due.again",
                                last.round().of(one.course().shortTitleInYear()),
                                Math.max(0, one.course().seats() - one.people()),
                                one.arrived()),
                Messages.say("selection.due.open.tag"),
                place(one.course()));
    }

    private static String place(CourseLine course) {
        return "/courses/" + course.id() + "/selection";
    }
}
