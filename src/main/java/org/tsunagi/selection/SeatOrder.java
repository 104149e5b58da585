package org.tsunagi.selection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatLimits.Used;

/**
 * In which order candidates come to a seat, before any limit: who is put in front, then nominees or people who apply themselves
 * where one of them comes first, then the first of every body or employer and who comes of none, every second, and so on; among equals as the rule says, by class before anything else where it does, then who came first. A gap in the ranks counts for nothing.
 */
final class SeatOrder {
    private final SeatRule rule;
    private final Predicate<Candidate> inFront;
    private final Used before;

    /** @param before the people of each body who are seated already: they are its first */
    SeatOrder(SeatRule rule, Predicate<Candidate> inFront, Used before) {
        this.rule = rule;
        this.inFront = inFront;
        this.before = before;
    }

    List<Turn> of(List<Candidate> candidates) {
        Comparator<Candidate> withinSender = Comparator.comparing(inFront::test)
                .reversed()
                .thenComparingInt(Candidate::rank)
                .thenComparing(Candidate::arrivedAt)
                .thenComparingLong(Candidate::applicationId);
        Map<Sender, Integer> ofSender = new HashMap<>();
        return candidates.stream()
                .sorted(withinSender)
                .map(one -> new Turn(
                        one,
                        one.sender() == null
                                ? 0
                                : before.comeFrom(one.sender()) + ofSender.merge(one.sender(), 1, Integer::sum),
                        inFront.test(one),
                        part(one),
                        rule.byClass() ? one.place() : 0,
                        key(one)))
                .sorted(Turn.IN_ORDER)
                .toList();
    }

    /** Nominees before people who apply themselves, or these before, or nobody before anybody. */
    private int part(Candidate one) {
        return switch (rule.precedence()) {
            case TOGETHER -> 0;
            case NOMINEES_FIRST -> one.sender() == null ? 1 : 0;
            case APPLICANTS_FIRST -> one.sender() == null ? 0 : 1;
        };
    }

    /** What decides between equals before the arrival: the smaller comes first. Who applies by oneself is asked for no planned role. */
    private String key(Candidate one) {
        return switch (rule.bodyOrder()) {
            case ARRIVAL -> "";
            case NO_COMPLETER_FIRST -> one.bodyHasCompleter() ? "1" : "0";
            case PLANNED_FIRST -> one.sender() != null && one.planned() ? "0" : "1";
            case LOTTERY -> one.sender() == null ? Lottery.lot(rule.seed(), one.applicationId()) : "";
        };
    }

    /** @param turn how many of the sender come with this one, from 1; 0 for a direct application */
    record Turn(Candidate candidate, int turn, boolean first, int part, int place, String key) {
        private static final Comparator<Turn> IN_ORDER = Comparator.comparing(Turn::first)
                .reversed()
                .thenComparingInt(Turn::part)
                .thenComparingInt(Turn::round)
                .thenComparingInt(Turn::place)
                .thenComparing(Turn::key)
                .thenComparing(one -> one.candidate().arrivedAt())
                .thenComparingLong(one -> one.candidate().applicationId());

        /** Who comes of no body comes with the first of each. */
        private int round() {
            return Math.max(turn, 1);
        }
    }
}
