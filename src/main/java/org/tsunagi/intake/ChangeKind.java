package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.Seating.Place;

/** What a body may want changed once it can change it no more itself. */
public enum ChangeKind {
    /** 取下げ: before the decision. */
    WITHDRAWAL,
    /** 受講の辞退: of a seat, or of the place on the waiting list. */
    CANCELLATION,
    /** 交代: another person of the body in this one's place. */
    SUBSTITUTION,
    /** 訂正 of the particulars. */
    CORRECTION;

    public boolean isSubstitution() {
        return this == SUBSTITUTION;
    }

    public boolean isCorrection() {
        return this == CORRECTION;
    }

    /** Whether the body types particulars of a person. */
    public boolean isTyped() {
        return isSubstitution() || isCorrection();
    }

    /** What may be wanted now of an application that its body can no longer change itself. */
    static Set<ChangeKind> possible(ApplicationState state, Place place, ChangePeriod period) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        if (state == ApplicationState.SUBMITTED) {
            kinds.add(WITHDRAWAL);
            kinds.add(CORRECTION);
        }
        if (state == ApplicationState.DECIDED && place.isKept()) {
            kinds.add(CORRECTION);
            if (period.isNotBegun()) {
                kinds.add(CANCELLATION);
            }
        }
        boolean takesSubstitute = state == ApplicationState.SUBMITTED || place == Place.SEATED;
        if (takesSubstitute && period.takesSubstitutes()) {
            kinds.add(SUBSTITUTION);
        }
        return kinds;
    }

    /**
     * Until when changes may be wanted.
     *
     * @param firstDay of the course, null while it has none
     * @param lastDay the last one for a substitute, null while there is no first day
     */
    public record ChangePeriod(
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, LocalDate today) {
        public boolean takesSubstitutes() {
            return lastDay == null || !today.isAfter(lastDay);
        }

        public boolean isNotBegun() {
            return firstDay == null || !today.isAfter(firstDay);
        }
    }
}
