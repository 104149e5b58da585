package org.tsunagi.selection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.selection.SeatLimits.Member;
import org.tsunagi.selection.SeatLimits.Parted;
import org.tsunagi.selection.SeatLimits.Used;
import org.tsunagi.selection.SeatOrder.Turn;
import org.tsunagi.selection.SeatRule.Requirement;

/**
 * Fills a course's free seats by its rule; who has a seat already is no candidate and keeps it. Who does not meet a requirement gets none; the others come in the order of
 * {@link SeatOrder}, who is beyond the limit of the body or of its region after all who are within. Inside one body, or one employer, its rank is never
 * overturned, and an exception breaks one rule for one application. Pure: same candidates, same result, whatever their order.
 */
public final class SeatAllocation {
    private final int seats;
    private final SeatRule rule;
    private final Used before;

    private SeatAllocation(int seats, SeatRule rule, Used before) {
        this.seats = seats;
        this.rule = rule;
        this.before = before;
    }

    /** An allocation of this many seats, 0 or more, by the usual rule. */
    public static SeatAllocation of(int seats) {
        return of(seats, SeatRule.usual());
    }

    /** The same by this rule. */
    public static SeatAllocation of(int seats, SeatRule rule) {
        return new SeatAllocation(seats, rule, new Used());
    }

    /**
     * The same beside people who have their seats already and keep them: they count for the limits, and a body's next comes
     * after as many of it as are seated.
     *
     * @param seated what they use up
     */
    SeatAllocation after(Used seated) {
        return new SeatAllocation(seats, rule, seated.copy());
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
        List<Turn> order = new SeatOrder(rule, exceptions::putsInFront, before).of(mayBeSeated.get(true));
        SeatLimits limits = SeatLimits.of(rule);
        Function<Turn, Member> memberOf = turn -> member(turn.candidate(), exceptions);
        Parted<Turn> takers = limits.part(
                order.stream()
                        .filter(turn -> !exceptions.holdsBack(turn.candidate()))
                        .toList(),
                memberOf,
                before);
        List<Turn> seated = takers.all().stream().limit(seats).toList();
        Set<Long> seatedIds =
                seated.stream().map(turn -> turn.candidate().applicationId()).collect(Collectors.toSet());
        Used used = before.copy();
        seated.stream().map(memberOf).forEach(used::add);
        Parted<Turn> waiting = limits.part(
                order.stream()
                        .filter(turn -> !seatedIds.contains(turn.candidate().applicationId()))
                        .toList(),
                memberOf,
                used);
        return new Filling(
                        seats, order, takers, waiting, turn -> limits.reached(memberOf.apply(turn), used), exceptions)
                .places(seated, mayBeSeated.get(false));
    }

    private static Member member(Candidate one, Exceptions exceptions) {
        return new Member(one.sender(), one.region(), exceptions.freedFrom(one));
    }

    /**
     * One applicant as the allocation sees one.
     *
     * @param sender who nominated or sent and ranked the person, or null for who applied by oneself
     * @param rank 推薦順位 within the body or the employer, 1 first, perhaps with gaps; 0 for who applied by oneself
     * @param arrivedAt when the application was submitted: decides between equals
     * @param bodyHasCompleter whether somebody of the body has completed the program
     * @param planned whether the person is to be placed or to follow somebody (配置予定, 後任)
     * @param unmet what the person does not meet of what the rule requires
     * @param place of the class that was declared, from 0; one who declared none comes after all
     * @param region in which the body counts; null where a rule limits none, or the body is in none
     */
    public record Candidate(
            long applicationId,
            @Nullable Sender sender,
            int rank,
            Instant arrivedAt,
            boolean bodyHasCompleter,
            boolean planned,
            Set<Requirement> unmet,
            int place,
            @Nullable String region) {

        /** One of a region, whatever class was declared. */
        public Candidate(
                long applicationId,
                @Nullable Long bodyId,
                int rank,
                Instant arrivedAt,
                boolean bodyHasCompleter,
                boolean planned,
                Set<Requirement> unmet,
                @Nullable String region) {
            this(applicationId, Sender.of(bodyId, null), rank, arrivedAt, bodyHasCompleter, planned, unmet, 0, region);
        }

        /** One of no region. */
        public Candidate(
                long applicationId,
                @Nullable Long bodyId,
                int rank,
                Instant arrivedAt,
                boolean bodyHasCompleter,
                boolean planned,
                Set<Requirement> unmet) {
            this(applicationId, bodyId, rank, arrivedAt, bodyHasCompleter, planned, unmet, null);
        }

        /** One who meets all and of whom a rule says nothing special. */
        public Candidate(long applicationId, @Nullable Long bodyId, int rank, Instant arrivedAt) {
            this(applicationId, bodyId, rank, arrivedAt, false, false, Set.of());
        }
    }

    /**
     * An applicant's place after the allocation.
     *
     * @param waitingPosition 1 or more on the waiting list, else 0
     * @param turn how many of the sender come with this one, those seated before too, from 1; 0 for a direct application and for who gets
     *     nothing
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
        /** The body or the employer had as many as its limit says; what was left for those beyond a limit went to others before this one. */
        LIMIT,
        /** The same of the region. */
        REGION_LIMIT,
        /** Beyond the limit of the body, but nobody within a limit waits. */
        LEFT_OVER,
        /** The same of the region. */
        REGION_LEFT_OVER,
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
