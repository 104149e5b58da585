package org.tsunagi.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Program.Route;

/**
 * A call with its time and what has come of it.
 *
 * @param course its title, with the round where it is not the first
 * @param seats of its course (定員)
 * @param left the seats it calls for (募集人数), in a later round that is not decided: those that are free now; else null
 * @param extendedUntil the latest deadline that was given to one body alone, null where none was
 * @param selected whether the selection of its round is decided, so that nothing of it can change any more
 */
public record CallLine(
        long id,
        long version,
        long courseId,
        String course,
        Round round,
        Route route,
        FiscalYear year,
        int seats,
        @Nullable Integer left,
        @Nullable Integer limitPerBody,
        String note,
        boolean selected,
        CallWindow window,
        @Nullable Instant extendedUntil,
        StateCounts standing) {

    /** 「養成研修（令和8年度）」 */
    public String titleInYear() {
        return CourseLine.inYear(course, year);
    }

    /** For how many seats it calls. */
    int called() {
        return left == null ? seats : left;
    }

    /** Of these calls the one that closes last. */
    public static Optional<CallLine> lastOf(Collection<CallLine> calls) {
        return calls.stream()
                .reduce((one, other) ->
                        one.window().closesAt().isAfter(other.window().closesAt()) ? one : other);
    }

    /** When it closes for the last of the bodies. */
    public Instant lastDeadline() {
        return extendedUntil != null && extendedUntil.isAfter(window.closesAt()) ? extendedUntil : window.closesAt();
    }

    /** Whether it is open for a body that was given more time, and closed for all others. */
    public boolean isExtended() {
        return window.isClosed() && !isOver();
    }

    /** Whether it is closed for everybody, so that nothing of it arrives any more. */
    public boolean isOver() {
        return !window.asOf().isBefore(lastDeadline());
    }

    /**
     * A call's time as seen at a moment.
     *
     * @param extended whether the deadline was given to one body alone
     */
    public record CallWindow(Instant opensAt, Instant closesAt, Instant asOf, boolean extended) {
        public CallWindow(Instant opensAt, Instant closesAt, Instant asOf) {
            this(opensAt, closesAt, asOf, false);
        }

        /** The same for a body that was given this deadline; an earlier one than that of all says nothing. */
        CallWindow extendedTo(Instant until) {
            return until.isAfter(closesAt) ? new CallWindow(opensAt, until, asOf, true) : this;
        }

        /** Refuses what comes outside of it. */
        void checkOpen() {
            closed().ifPresent(refusal -> {
                throw refusal;
            });
        }

        /** Why nothing is taken; empty inside of it. */
        Optional<RuleViolation> closed() {
            if (isUpcoming()) {
                return Optional.of(new RuleViolation(null, "intake.notOpenYet"));
            }
            return isOpen() ? Optional.empty() : Optional.of(new RuleViolation(null, "intake.closed", deadline()));
        }

        public boolean isUpcoming() {
            return asOf.isBefore(opensAt);
        }

        public boolean isOpen() {
            return !isUpcoming() && asOf.isBefore(closesAt);
        }

        public boolean isClosed() {
            return !asOf.isBefore(closesAt);
        }

        /** Days until the deadline by the calendar: 0 on its day. */
        public long daysLeft() {
            return ChronoUnit.DAYS.between(day(asOf), day(closesAt));
        }

        public LocalDate opensOn() {
            return day(opensAt);
        }

        public LocalDate closesOn() {
            return day(closesAt);
        }

        /** The deadline as a sentence needs it: 2019年8月30日（令和元年） 17:00. */
        public String deadline() {
            return JapaneseDate.both(closesAt);
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, OfficeClock.ZONE);
        }
    }
}
