package org.tsunagi.selection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.selection.BodyLimit.Parted;
import org.tsunagi.selection.SeatOrder.Turn;
import org.tsunagi.selection.SeatRule.Requirement;

/**
 * Fills a course's seats by its rule. Who does not meet a requirement gets none; the others come in the order of
 * {@link SeatOrder}, who is beyond the limit of the body after all who are within theirs. Inside one body its rank is never
 * overturned, and an exception breaks one rule for one application. Pure: same candidates, same result, whatever their order.
 */
public final class SeatAllocation {
    private final int seats;
    private final SeatRule rule;

    private SeatAllocation(int seats, SeatRule rule) {
        this.seats = seats;
        this.rule = rule;
    }

    /** An allocation of this many seats, 0 or more, by the usual rule. */
    public static SeatAllocation of(int seats) {
        return of(seats, SeatRule.usual());
    }

    /** The same by this rule. */
    public static SeatAllocation of(int seats, SeatRule rule) {
        return new SeatAllocation(seats, rule);
    }

    /** Everyone's place without any exception. */
    public List<Place> fill(List<Candidate> candidates) {
        return fill(candidates, Exceptions.NONE);
    }

    /** Everyone's place: the seated in the order in which seats were given, the waiting list, then those who get nothing. */
    List<Place> fill(List<Candidate> candidates, Exceptions exceptions) {
        Map<Boolean, List<Candidate>> mayBeSeated = candidates.stream()
                .collect(Collectors.partitioningBy(
                        one -> !exceptions.denies(one) && (one.unmet().isEmpty() || exceptions.excuses(one))));
        List<Turn> order = new SeatOrder(rule, exceptions::putsInFront).of(mayBeSeated.get(true));
        Parted<Turn> takers = parted(
                order.stream()
                        .filter(turn -> !exceptions.holdsBack(turn.candidate()))
                        .toList(),
                exceptions,
                Map.of());
        List<Turn> seated = takers.all().stream().limit(seats).toList();
        Set<Long> seatedIds =
                seated.stream().map(turn -> turn.candidate().applicationId()).collect(Collectors.toSet());
        Map<Long, Integer> used = used(seated, exceptions);
        Parted<Turn> waiting = parted(
                order.stream()
                        .filter(turn -> !seatedIds.contains(turn.candidate().applicationId()))
                        .toList(),
                exceptions,
                used);
        return new Filling(seats, order, takers, waiting, full(used), exceptions)
                .places(seated, mayBeSeated.get(false));
    }

    private Parted<Turn> parted(List<Turn> order, Exceptions exceptions, Map<Long, Integer> used) {
        return new BodyLimit(rule.limitPerBody())
                .part(order, turn -> turn.candidate().bodyId(), turn -> exceptions.frees(turn.candidate()), used);
    }

    /** The bodies with as many seated as the limit says, or more. */
    private Set<Long> full(Map<Long, Integer> used) {
        Integer most = rule.limitPerBody();
        return most == null
                ? Set.of()
                : used.keySet().stream().filter(body -> used.get(body) >= most).collect(Collectors.toSet());
    }

    private static Map<Long, Integer> used(List<Turn> seated, Exceptions exceptions) {
        Map<Long, Integer> used = new HashMap<>();
        for (Turn turn : seated) {
            Long body = turn.candidate().bodyId();
            if (body != null && !exceptions.frees(turn.candidate())) {
                used.merge(body, 1, Integer::sum);
            }
        }
        return used;
    }

    /**
     * One applicant as the allocation sees one.
     *
     * @param bodyId the nominating body, or null for a direct application
     * @param rank 推薦順位 within the body, 1 first, perhaps with gaps; 0 for a direct application
     * @param arrivedAt when the application was submitted: decides between equals
     * @param bodyHasCompleter whether somebody of the body has completed the program
     * @param planned whether the person is to be placed or to follow somebody (配置予定, 後任)
     * @param unmet what the person does not meet of what the rule requires
     */
    public record Candidate(
            long applicationId,
            @Nullable Long bodyId,
            int rank,
            Instant arrivedAt,
            boolean bodyHasCompleter,
            boolean planned,
            Set<Requirement> unmet) {

        /** One who meets all and of whom a rule says nothing special. */
        public Candidate(long applicationId, @Nullable Long bodyId, int rank, Instant arrivedAt) {
            this(applicationId, bodyId, rank, arrivedAt, false, false, Set.of());
        }
    }

    /**
     * An applicant's place after the allocation.
     *
     * @param waitingPosition 1 or more on the waiting list, else 0
     * @param turn how many of the body come with this one, from 1; 0 for a direct application and for who gets nothing
     * @param number in which order seats are given, limits observed, from 1; 0 for who gets nothing
     * @param order the same without limits: what the waiting list is put in order by later
     */
    public record Place(
            Candidate candidate, Result result, int waitingPosition, int turn, int number, int order, Cause cause) {}

    /** What decided about a place. */
    public enum Cause {
        /** There is a seat for everybody who may have one. */
        ENOUGH,
        /** The order reached this one before the seats were taken. */
        IN_TIME,
        /** The seats were taken before the order reached this one. */
        FULL,
        /** The body had as many as its limit says; what was left for those beyond a limit went to others before this one. */
        LIMIT,
        /** Beyond the limit of the body, but nobody within a limit waits. */
        LEFT_OVER,
        REQUIREMENT,
        EXCEPTION
    }

    /**
     * What the selection gives an applicant: a seat, a place on the waiting list, or neither. PROMOTED had a place there
     * and was given a seat later, DECLINED gave the place up.
     */
    public enum Result {
        ACCEPTED,
        PROMOTED,
        SUBSTITUTED,
        WAITING,
        DECLINED,
        NOT_ACCEPTED;

        /** What can be decided; the others come of a place on the waiting list. */
        public static final List<Result> DECIDABLE = List.of(ACCEPTED, WAITING, NOT_ACCEPTED);

        public boolean isSeated() {
            return this == ACCEPTED || this == PROMOTED || this == SUBSTITUTED;
        }
    }
}
