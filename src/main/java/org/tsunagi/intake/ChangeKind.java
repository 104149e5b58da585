package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
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
        if (isReplaceable(state, place) && period.takesSubstitutes()) {
            kinds.add(SUBSTITUTION);
        }
        return kinds;
    }

    /** Whether another person may take the place, but for the day. */
    static boolean isReplaceable(ApplicationState state, Place place) {
        return state == ApplicationState.SUBMITTED || place == Place.SEATED;
    }

    /** Why what was asked on a day is not done today: asked too late, or the course has begun; null where it is. */
    @Nullable
    RuleViolation refusal(ChangePeriod period, LocalDate asked) {
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        if (first == null || last == null) {
            return null;
        }
        if (this == CANCELLATION && !period.on(asked).isNotBegun()) {
            return refusal("intake.change.askedAfterBeginning", asked, first);
        }
        if (this == SUBSTITUTION && !period.on(asked).takesSubstitutes()) {
            return refusal("intake.change.askedLate", asked, last);
        }
        return this == SUBSTITUTION && !period.isNotBegun() ? refusal("intake.change.begun", first) : null;
    }

    private static RuleViolation refusal(String key, LocalDate... days) {
        return new RuleViolation(
                null, key, Arrays.stream(days).map(JapaneseDate::both).toArray());
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

        /** The same as it was on another day. */
        ChangePeriod on(LocalDate day) {
            return new ChangePeriod(firstDay, lastDay, day);
        }

        public boolean isNotBegun() {
            return firstDay == null || !today.isAfter(firstDay);
        }
    }
}
