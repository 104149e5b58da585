package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.masters.NominatingBodyViews;

/** What is due for the office about calls: to open, to watch, to prolong, and the corrections it waits for. */
@ApplicationScoped
class CallDues implements Dues {
    private final CallViews intake;
    private final CourseViews plan;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    CallDues(CallViews intake, CourseViews plan, NominatingBodyViews bodies, OfficeClock clock) {
        this.intake = intake;
        this.plan = plan;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer()) {
            return List.of();
        }
        List<CourseLine> courses = intake.watched();
        List<Long> ids = courses.stream().map(CourseLine::id).toList();
        List<CallLine> calls = intake.callsOf(ids);
        Map<Long, List<CallLine>> callsOf = calls.stream().collect(Collectors.groupingBy(CallLine::courseId));
        Map<Long, List<CourseDay>> daysOf =
                plan.daysOf(ids).stream().collect(Collectors.groupingBy(CourseDay::courseId));
        Bodies standing =
                new Bodies(bodies.bodiesNow().size(), intake.leftOut(asked(calls)), intake.silentBodies(asked(calls)));
        return courses.stream()
                .map(course -> new CalledCourse(
                        course,
                        callsOf.getOrDefault(course.id(), List.of()),
                        daysOf.getOrDefault(course.id(), List.of())))
                .flatMap(course -> of(clock.today(), course, standing).stream())
                .toList();
    }

    private static List<Long> asked(List<CallLine> calls) {
        return calls.stream()
                .filter(call -> call.route().byBodies() && call.window().isOpen())
                .map(CallLine::id)
                .toList();
    }

    /** A course with its calls and its days, each in order. */
    record CalledCourse(CourseLine course, List<CallLine> calls, List<CourseDay> days) {
        private Optional<LocalDate> firstDay() {
            return days.stream().map(CourseDay::heldOn).findFirst();
        }

        /** Whether nothing can be planned for it any more: its days or its fiscal year are over. */
        private boolean isPast(LocalDate today) {
            return today.isAfter(course.fiscalYear().last())
                    || !days.isEmpty() && days.get(days.size() - 1).heldOn().isBefore(today);
        }

        /** Those of the round that is not decided. */
        private List<CallLine> undecided() {
            return calls.stream().filter(call -> !call.selected()).toList();
        }

        long corrections() {
            return undecided().stream()
                    .mapToLong(call -> call.standing().corrections())
                    .sum();
        }

        private boolean isEmpty() {
            return undecided().stream().allMatch(call -> call.standing().arrived() == 0);
        }
    }

    /** How many nominating bodies there are, how many of them a call does not ask, and the names of those silent, by call. */
    record Bodies(int standing, Map<Long, Long> leftOut, Map<Long, List<String>> silent) {
        /** How many a call asks. */
        long asked(long callId) {
            return standing - leftOut.getOrDefault(callId, 0L);
        }

        List<String> silent(long callId) {
            return silent.getOrDefault(callId, List.of());
        }
    }

    static List<Due> of(LocalDate today, CalledCourse called, Bodies bodies) {
        List<Due> dues = new ArrayList<>();
        boolean past = called.isPast(today);
        if (called.calls().isEmpty() && !past) {
            dues.add(CallDue.toOpen(called.course(), called.firstDay().orElse(null)));
        }
        for (CallLine call : called.calls()) {
            if (call.window().isUpcoming()) {
                dues.add(CallDue.coming(called.course(), call));
            } else if (call.window().isOpen()) {
                if (call.route().byBodies()) {
                    dues.add(CallDue.nominations(called.course(), call, bodies));
                }
                if (!call.route().byBodiesAlone()) {
                    dues.add(CallDue.applications(called.course(), call));
                }
            } else if (call.isExtended() && !call.selected()) {
                dues.add(CallDue.extended(called.course(), call));
            }
        }
        if (!past) {
            CallLine.lastOf(called.undecided()).ifPresent(last -> {
                if (called.corrections() > 0) {
                    dues.add(CallDue.corrections(called, last));
                }
                if (last.isOver() && called.isEmpty()) {
                    dues.add(CallDue.empty(called.course(), last));
                }
            });
        }
        return dues;
    }
}
