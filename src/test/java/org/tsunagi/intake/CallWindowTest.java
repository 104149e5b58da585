package org.tsunagi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationDetail.Allowed;
import org.tsunagi.intake.CallLine.CallWindow;

class CallWindowTest {
    private static final Viewer OFFICER = new Viewer(1, "見本 花子", Role.OFFICER, null, null);
    private static final Viewer CLERK = new Viewer(2, "町田 一郎", Role.NOMINATOR, 7L, "汐見市");

    @Test
    void theDeadlineIsTheMomentItselfAndDaysAreCountedByTheCalendar() {
        assertThat(at(6, 30, 9).isUpcoming()).isTrue();
        assertThat(at(7, 1, 9).isOpen()).isTrue();
        assertThat(at(8, 29, 23).daysLeft()).isEqualTo(1);
        assertThat(at(8, 30, 16).isOpen()).isTrue();
        assertThat(at(8, 30, 16).daysLeft()).isZero();
        assertThat(at(8, 30, 17).isClosed()).isTrue();
        assertThat(at(8, 30, 17).deadline()).isEqualTo("2019年8月30日（令和元年） 17:00");
    }

    @Test
    void afterTheDeadlineABodyOnlyCorrectsWhatItWasAskedTo() {
        CallWindow late = at(9, 1, 9);
        assertThat(Allowed.of(CLERK, ApplicationState.SUBMITTED, late, true, false, false))
                .isEqualTo(new Allowed(false, false, false, false, false));
        assertThat(Allowed.of(CLERK, ApplicationState.CORRECTION_REQUESTED, late, true, false, false))
                .isEqualTo(new Allowed(true, true, true, false, false));
        assertThat(Allowed.of(OFFICER, ApplicationState.SUBMITTED, late, true, false, false))
                .isEqualTo(new Allowed(true, false, true, false, true));
    }

    @Test
    void whatIsDecidedIsNotChangedByAnybody() {
        assertThat(Allowed.of(OFFICER, ApplicationState.DECIDED, at(7, 2, 9), true, false, false))
                .isEqualTo(new Allowed(false, false, false, false, false));
    }

    @Test
    void afterTheSelectionNothingIsLeftToDo() {
        assertThat(Allowed.of(OFFICER, ApplicationState.WITHDRAWN, at(9, 9, 9), true, true, false))
                .isEqualTo(Allowed.NOTHING);
    }

    private static CallWindow at(int month, int day, int hour) {
        return new CallWindow(moment(7, 1, 9), moment(8, 30, 17), moment(month, day, hour));
    }

    private static Instant moment(int month, int day, int hour) {
        return LocalDateTime.of(2019, month, day, hour, 0)
                .atZone(OfficeClock.ZONE)
                .toInstant();
    }
}
