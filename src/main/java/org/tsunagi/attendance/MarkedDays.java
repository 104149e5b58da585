package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.SessionDay.SessionDayGrowing;
import org.tsunagi.course.SessionDay.SessionDayMoving;
import org.tsunagi.course.SessionDay.SessionDayReturned;
import org.tsunagi.enrollment.EnrollmentDesk.SeatTakingBack;

/** Refuses what a change of the timetable would do to days on which people were marked or whose roll-call is confirmed. */
@ApplicationScoped
class MarkedDays {
    private final Attendances attendances;

    MarkedDays(Attendances attendances) {
        this.attendances = attendances;
    }

    void on(@Observes SessionDayMoving moving) {
        RuleViolation.unless(
                !attendances.anyEverOn(moving.dayId(), moving.lessonId()), moving.field(), "attendance.dayHasMarks");
        RuleViolation.unless(
                moving.lessonId() != null || !attendances.isConfirmed(moving.dayId()),
                moving.field(),
                "attendance.dayIsConfirmed");
    }

    /** Who stood unmarked at what was called off has to be marked before the day can be confirmed; afterwards it is too late. */
    void on(@Observes SessionDayReturned returned) {
        RuleViolation.unless(
                !attendances.isConfirmed(returned.dayId())
                        || attendances.unmarkedOn(returned.dayId()).isEmpty(),
                null,
                "attendance.unmarkedOnReturn");
    }

    /** A confirmed day stays as it was confirmed: what is added would leave everyone unmarked there. */
    void on(@Observes SessionDayGrowing growing) {
        if (attendances.isConfirmed(growing.dayId())) {
            String day = JapaneseDate.withWeekday(
                    attendances.lockDay(growing.dayId()).heldOn());
            throw new RuleViolation(null, "attendance.dayConfirmed", day);
        }
    }

    /** A seat at whose lessons the person was marked was used. */
    void on(@Observes SeatTakingBack taken) {
        RuleViolation.unless(!attendances.anyOf(taken.enrollmentId()), null, "attendance.seatHasMarks");
    }
}
