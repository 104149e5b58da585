package org.tsunagi.intake;

import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseDay;
import org.tsunagi.intake.CallLine.CallWindow;

/**
 * A call of a course that takes direct applications, as the public sees it.
 *
 * @param selected whether the selection is decided, so that nothing more is taken
 * @param eligibility 受講対象者
 */
public record OpenCall(
        long id,
        String course,
        FiscalYear year,
        int seats,
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
