package org.tsunagi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallLine.CallWindow;

/**
 * A call of a course for which people or their employers apply, as the public sees it.
 *
 * @param course its title, with the round where it is not the first
 * @param seats of the course in the first round, those that are free now later
 * @param limitPerEmployer how many one employer may send where employers apply for their people; null for any number
 * @param selected whether the selection is decided, so that nothing more is taken
 * @param eligibility 受講対象者
 */
public record OpenCall(
        long id,
        String course,
        Round round,
        Route route,
        FiscalYear year,
        int seats,
        @Nullable Integer limitPerEmployer,
        CallWindow window,
        boolean selected,
        String eligibility,
        List<CourseDay> days) {
    public OpenCall {
        days = List.copyOf(days);
    }

    /** Whether somebody may apply at this moment. */
    public boolean isTaking() {
        return window.isOpen() && !selected;
    }

    /** Why nobody may, where that is so. */
    public String refusal() {
        return selected
                ? Messages.say("intake.online.selected")
                : window.isUpcoming()
                        ? Messages.say("intake.online.notOpenYet")
                        : Messages.say("intake.closed", window.deadline());
    }
}
