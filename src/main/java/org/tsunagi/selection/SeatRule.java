package org.tsunagi.selection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;

/**
 * By what the seats of a course are given (選考基準), as data. Where the seats suffice only the requirements act.
 *
 * @param limitPerBody how many of one body, or of one employer where employers rank, come before everybody else who waits; null for any number
 * @param limitPerRegion the same of the municipalities of one region together
 * @param allDays whether only who can come on all days gets a seat
 * @param completedProgramId the program one must have completed to get a seat; null for none
 * @param bodyOrder who comes first among those who are equally placed within their bodies
 * @param seed what the lottery is drawn from; empty without one
 * @param byClass whether those come first who declared an earlier class, before that order; of direct applications
 * @param precedence who comes first where bodies nominate and people apply themselves
 */
@Embeddable
public record SeatRule(
        @Nullable Integer limitPerBody,
        @Nullable Integer limitPerRegion,
        boolean allDays,
        @Nullable Long completedProgramId,
        @Enumerated(EnumType.STRING) BodyOrder bodyOrder,
        String seed,
        boolean byClass,
        @Enumerated(EnumType.STRING) Precedence precedence) {

    /** Where nominees and people who apply themselves come one as the other. */
    public SeatRule(
            @Nullable Integer limitPerBody,
            @Nullable Integer limitPerRegion,
            boolean allDays,
            @Nullable Long completedProgramId,
            BodyOrder bodyOrder,
            String seed,
            boolean byClass) {
        this(limitPerBody, limitPerRegion, allDays, completedProgramId, bodyOrder, seed, byClass, Precedence.TOGETHER);
    }

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

    /** Why it cannot hold where people come by this route; empty where it can. */
    Optional<RuleViolation> refusal(Route route) {
        if (!BodyOrder.of(route).contains(bodyOrder)) {
            return Optional.of(new RuleViolation("bodyOrder", "selection.rule.orderOfOtherRoute"));
        }
        if (byClass && !route.byPeople()) {
            return Optional.of(new RuleViolation("byClass", "selection.rule.orderOfOtherRoute"));
        }
        boolean mixed = route.byBodies() && route.byPeople();
        if (!mixed && precedence != Precedence.TOGETHER) {
            return Optional.of(new RuleViolation("precedence", "selection.rule.orderOfOtherRoute"));
        }
        if (mixed && precedence == Precedence.TOGETHER && (byClass || bodyOrder != BodyOrder.ARRIVAL)) {
            return Optional.of(new RuleViolation("precedence", "selection.rule.togetherByArrival"));
        }
        return limitRefusal(route);
    }

    /** Why its limits mean nothing where people come by this route; empty where they do. */
    Optional<RuleViolation> limitRefusal(Route route) {
        if (limitPerBody != null && !route.byBodies() && !route.byEmployers()) {
            return Optional.of(new RuleViolation("limitPerBody", "selection.rule.limitOfOtherRoute"));
        }
        return limitPerRegion != null && !route.byBodies()
                ? Optional.of(new RuleViolation("limitPerRegion", "selection.rule.limitOfOtherRoute"))
                : Optional.empty();
    }

    SeatRule withoutLimits() {
        return new SeatRule(null, null, allDays, completedProgramId, bodyOrder, seed, byClass, precedence);
    }

    /** All of it for a fingerprint; what nothing is said of is left out, as it was before it could be said. */
    String told() {
        String all = toString();
        String unsaid = ", precedence=" + Precedence.TOGETHER + "]";
        return all.endsWith(unsaid) ? all.substring(0, all.length() - unsaid.length()) + "]" : all;
    }

    SeatRule drawnFrom(String newSeed) {
        return new SeatRule(
                limitPerBody, limitPerRegion, allDays, completedProgramId, bodyOrder, newSeed, byClass, precedence);
    }

    /** The one choice of an order between those who are equally placed within their bodies; after it who came first. */
    public enum BodyOrder {
        ARRIVAL,
        NO_COMPLETER_FIRST,
        PLANNED_FIRST,
        LOTTERY;

        /** Those that mean something where people come on a course by this route. */
        public static List<BodyOrder> of(Route route) {
            if (route.byEmployers()) {
                return List.of(ARRIVAL);
            }
            return route.byBodies() ? List.of(ARRIVAL, NO_COMPLETER_FIRST, PLANNED_FIRST) : List.of(ARRIVAL, LOTTERY);
        }
    }

    /** Who comes first of nominees and people who apply themselves. */
    public enum Precedence {
        /** By arrival, who applies as the first of a body. */
        TOGETHER,
        NOMINEES_FIRST,
        APPLICANTS_FIRST
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
