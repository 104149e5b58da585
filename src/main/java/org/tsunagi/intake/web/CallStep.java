package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.intake.CallViews;

/** A course is through with its calls once the last of them is closed. */
@ApplicationScoped
class CallStep implements CourseSteps {
    private static final int ORDER = 200;

    private final CallViews intake;

    CallStep(CallViews intake) {
        this.intake = intake;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        return of(
                intake.callsOf(List.of(course.id())),
                viewer.isOfficer() ? "/courses/" + course.id() + "/calls/new" : null);
    }

    /** @param toOpenOne where a first call is opened; null for those who may not */
    static CourseStep of(List<CallLine> calls, @Nullable String toOpenOne) {
        Optional<CallLine> last = CallLine.lastOf(calls);
        return new CourseStep(
                ORDER,
                Messages.say("intake.step"),
                last.map(CallLine::isOver).orElse(false),
                false,
                last.map(call -> note(call.window())).orElseGet(CourseStep::notYet),
                last.map(call -> "/calls/" + call.id()).orElse(toOpenOne));
    }

    private static String note(CallWindow window) {
        return window.isUpcoming()
                ? Messages.say("intake.step.opens", JapaneseDate.withWeekday(window.opensOn()))
                : Messages.say(
                        window.isOpen() ? "intake.step.closes" : "intake.step.closed",
                        JapaneseDate.withWeekday(window.closesOn()));
    }
}
