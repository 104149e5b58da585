package org.tsunagi.selection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.course.Program.Route;

/**
 * By what the seats of a course are given (選考基準), as data. Where the seats suffice only the requirements act.
 *
 * @param limitPerBody how many of one body come before everybody else who waits; null for any number
 * @param limitPerRegion the same of the municipalities of one region together
 * @param allDays whether only who can come on all days gets a seat
 * @param completedProgramId the program one must have completed to get a seat; null for none
 * @param bodyOrder who comes first among those who are equally placed within their bodies
 * @param seed what the lottery is drawn from; empty without one
 * @param byClass whether those come first who declared an earlier class, before that order; of direct applications
 */
@Embeddable
public record SeatRule(
        @Nullable Integer limitPerBody,
        @Nullable Integer limitPerRegion,
        boolean allDays,
        @Nullable Long completedProgramId,
        @Enumerated(EnumType.STRING) BodyOrder bodyOrder,
        String seed,
        boolean byClass) {

    /** Whatever class somebody declared. */
    public SeatRule(
            @Nullable Integer limitPerBody,
            @Nullable Integer limitPerRegion,
            boolean allDays,
            @Nullable Long completedProgramId,
            BodyOrder bodyOrder,
            String seed) {
        this(limitPerBody, limitPerRegion, allDays, completedProgramId, bodyOrder, seed, false);
    }

    /** Without a limit of a region. */
    public SeatRule(
            @Nullable Integer limitPerBody,
            boolean allDays,
            @Nullable Long completedProgramId,
            BodyOrder bodyOrder,
            String seed) {
        this(limitPerBody, null, allDays, completedProgramId, bodyOrder, seed);
    }

    /** No limit, no requirement, in order of arrival: what holds while an office says nothing. */
    public static SeatRule usual() {
        return new SeatRule(null, false, null, BodyOrder.ARRIVAL, "");
    }

    SeatRule drawnFrom(String newSeed) {
        return new SeatRule(limitPerBody, limitPerRegion, allDays, completedProgramId, bodyOrder, newSeed, byClass);
    }

    /** The one choice of an order between those who are equally placed within their bodies; after it who came first. */
    public enum BodyOrder {
        ARRIVAL,
        NO_COMPLETER_FIRST,
        PLANNED_FIRST,
        LOTTERY;

        /** Those that mean something where people come on a course by this route. */
        public static List<BodyOrder> of(Route route) {
            return route == Route.DIRECT
                    ? List.of(ARRIVAL, LOTTERY)
                    : List.of(ARRIVAL, NO_COMPLETER_FIRST, PLANNED_FIRST);
        }
    }

    /** What one must meet to get a seat. */
    public enum Requirement {
        ALL_DAYS,
        COMPLETED
    }

    /** The one rule that an exception breaks; that there are only so many seats cannot be broken. */
    public enum Breakable {
        REQUIREMENT,
        LIMIT,
        REGION_LIMIT,
        ORDER;

        /** Whether it is one of those that keep people behind all who are within them. */
        public boolean isLimit() {
            return this == LIMIT || this == REGION_LIMIT;
        }

        /** Those that a rule has something to break of. */
        public static List<Breakable> of(SeatRule rule) {
            return rule.limitPerRegion() == null
                    ? List.of(REQUIREMENT, LIMIT, ORDER)
                    : List.of(REQUIREMENT, LIMIT, REGION_LIMIT, ORDER);
        }
    }
}
