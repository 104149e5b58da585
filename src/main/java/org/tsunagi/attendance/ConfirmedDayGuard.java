package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.SessionDay.SessionDayGrowing;

/** Keeps a confirmed day as it was confirmed: what is added would leave everyone unmarked there. */
@ApplicationScoped
class ConfirmedDayGuard {
    private final Attendances attendances;

    ConfirmedDayGuard(Attendances attendances) {
        this.attendances = attendances;
    }

    void on(@Observes SessionDayGrowing growing) {
        if (attendances.isConfirmed(growing.dayId())) {
            String day = JapaneseDate.withWeekday(
                    attendances.lockDay(growing.dayId()).heldOn());
            throw new RuleViolation(null, "attendance.dayConfirmed", day);
        }
    }
}
