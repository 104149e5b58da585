package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagi.course.Program.Route;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatAllocation.Cause;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatLimits.Member;
import org.tsunagi.selection.SeatLimits.Used;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SeatRule.Precedence;
import org.tsunagi.selection.SeatRule.Requirement;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** What must hold whoever applies: each property over many made-up fields of applicants. */
class SeatAllocationTest {
    private static final Instant MORNING = Instant.parse("2019-07-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("seeds")
    void everySeatIsTakenWhileSomebodyMayHaveItAndNeverMore(int seed) {
        Field field = Field.of(seed);
        long eligible =
                field.candidates().stream().filter(one -> one.unmet().isEmpty()).count();
        assertThat(seated(field.fill())).hasSize((int) Math.min(field.seats(), eligible));
        assertThat(field.fill()).hasSameSizeAs(field.candidates());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inALaterRoundNoMoreThanTheFreeSeatsAreGivenAndWhoWasSeatedBeforeIsNoCandidateAnyMore(int seed) {
        Field field = Field.of(seed);
        List<Place> first = field.fill();
        List<Candidate> later = Field.of(seed + 1000).candidates();
        int free = seed % 6;
        List<Place> second =
                SeatAllocation.of(free, field.rule()).after(used(first)).fill(later);
        long eligible = later.stream().filter(one -> one.unmet().isEmpty()).count();
        assertThat(seated(second)).hasSize((int) Math.min(free, eligible));
        assertThat(second).extracting(Place::candidate).containsExactlyInAnyOrderElementsOf(later);
        assertThat(overturned(second)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inALaterRoundThoseSeatedBeforeCountForTheLimitsAndForTheTurnOfTheirBody(int seed) {
        Field field = Field.of(seed);
        List<Place> first = field.fill();
        Used before = used(first);
        List<Place> second = SeatAllocation.of(1 + seed % 6, field.rule())
                .after(before)
                .fill(Field.of(seed + 1000).candidates());
        int perBody = unlimited(field.rule().limitPerBody());
        int perRegion = unlimited(field.rule().limitPerRegion());
        Used all = before.copy();
        second.stream()
                .filter(place -> place.result() == Result.ACCEPTED)
                .forEach(place -> all.add(memberOf(place.candidate())));
        boolean exceeded = second.stream()
                .filter(place -> place.result() == Result.ACCEPTED)
                .map(Place::candidate)
                .anyMatch(one -> one.sender() != null && all.ofSender(one.sender()) > perBody
                        || one.region() != null && all.ofRegion(one.region()) > perRegion);
        boolean withinWaits = second.stream()
                .filter(place -> place.result() == Result.WAITING)
                .map(Place::candidate)
                .anyMatch(one -> (one.sender() == null || all.ofSender(one.sender()) < perBody)
                        && (one.region() == null || all.ofRegion(one.region()) < perRegion));
        assertThat(exceeded && withinWaits).isFalse();
        assertThat(second)
                .filteredOn(place -> place.turn() > 0)
                .allMatch(place ->
                        place.turn() > before.comeFrom(place.candidate().sender()));
    }

    @Test
    void aBodyWithoutASeatComesBeforeOneThatHasSome() {
        List<Candidate> all =
                List.of(new Candidate(1, 10L, 1, MORNING), new Candidate(2, 20L, 1, MORNING.plusSeconds(9)));
        Used before = new Used();
        before.add(new Member(Sender.of(10L, null), null, null));
        assertThat(seated(SeatAllocation.of(1).after(before).fill(all))).containsExactly(2L);
        assertThat(seated(SeatAllocation.of(1).fill(all))).containsExactly(1L);
    }

    /** Whom an exception freed from the limit has a seat all the same. */
    @Test
    void whoHasASeatBeyondTheLimitIsTheFirstOfTheBodyToo() {
        List<Candidate> all =
                List.of(new Candidate(1, 10L, 1, MORNING.plusSeconds(9)), new Candidate(2, 20L, 1, MORNING));
        Used before = new Used();
        before.add(new Member(Sender.of(10L, null), null, Breakable.LIMIT));
        before.add(new Member(Sender.of(20L, null), null, null));
        assertThat(seated(SeatAllocation.of(1).after(before).fill(all))).containsExactly(2L);
    }

    private static Used used(List<Place> seated) {
        Used used = new Used();
        seated.stream()
                .filter(place -> place.result() == Result.ACCEPTED)
                .forEach(place -> used.add(memberOf(place.candidate())));
        return used;
    }

    private static Member memberOf(Candidate one) {
        return new Member(one.sender(), one.region(), null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noExceptionMakesMoreSeatsOrLeavesOneEmptyWhileSomebodyMayHaveIt(int seed) {
        Field field = Field.of(seed);
        Exceptions exceptions = field.exceptions();
        long mayBeSeated = field.candidates().stream()
                .filter(one -> {
                    Overrule wanted = exceptions.of(one);
                    boolean kept = wanted != null && wanted.result() != Result.ACCEPTED;
                    boolean excused = wanted != null && wanted.rule() == Breakable.REQUIREMENT;
                    return !kept && (one.unmet().isEmpty() || excused);
                })
                .count();
        assertThat(seated(field.fillWith(exceptions))).hasSize((int) Math.min(field.seats(), mayBeSeated));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withExceptionsNoBodyAndNoRegionHasMoreThanItsLimitWhileSomebodyWithinOneWaitsForASeat(int seed) {
        Field field = Field.of(seed);
        assertNoLimitIsExceededWhileSomebodyWithinWaits(field, field.exceptions());
    }

    private static void assertNoLimitIsExceededWhileSomebodyWithinWaits(Field field, Exceptions exceptions) {
        int perBody = unlimited(field.rule().limitPerBody());
        int perRegion = unlimited(field.rule().limitPerRegion());
        List<Place> places = field.fillWith(exceptions);
        Map<Sender, Long> ofBody =
                seatedPer(places, one -> isFree(exceptions, one, Breakable.LIMIT) ? null : one.sender());
        Map<String, Long> ofRegion =
                seatedPer(places, one -> isFree(exceptions, one, Breakable.REGION_LIMIT) ? null : one.region());
        boolean exceeded = ofBody.values().stream().anyMatch(count -> count > perBody)
                || ofRegion.values().stream().anyMatch(count -> count > perRegion);
        boolean withinWaits = places.stream()
                .filter(place -> place.result() == Result.WAITING && place.cause() != Cause.EXCEPTION)
                .map(Place::candidate)
                .anyMatch(one -> (one.sender() == null
                                || isFree(exceptions, one, Breakable.LIMIT)
                                || ofBody.getOrDefault(one.sender(), 0L) < perBody)
                        && (one.region() == null
                                || isFree(exceptions, one, Breakable.REGION_LIMIT)
                                || ofRegion.getOrDefault(one.region(), 0L) < perRegion));
        assertThat(exceeded && withinWaits).isFalse();
    }

    private static int unlimited(@Nullable Integer limit) {
        return limit == null ? Integer.MAX_VALUE : limit;
    }

    private static <K> Map<K, Long> seatedPer(List<Place> places, Function<Candidate, @Nullable K> key) {
        return places.stream()
                .filter(place -> place.result() == Result.ACCEPTED && key.apply(place.candidate()) != null)
                .collect(Collectors.groupingBy(place -> key.apply(place.candidate()), Collectors.counting()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withExceptionsTheRankHoldsAmongThoseOfABodyWhoAreNone(int seed) {
        Field field = Field.of(seed);
        Exceptions exceptions = field.exceptions();
        assertThat(overturned(field.fillWith(exceptions).stream()
                        .filter(place -> exceptions.of(place.candidate()) == null)
                        .toList()))
                .isFalse();
    }

    private static boolean isFree(Exceptions exceptions, Candidate one, Breakable limit) {
        Overrule wanted = exceptions.of(one);
        return wanted != null && wanted.rule() == limit && wanted.result() == Result.ACCEPTED;
    }

    private static boolean overturned(List<Place> places) {
        return places.stream()
                .filter(one ->
                        one.result() == Result.ACCEPTED && one.candidate().sender() != null)
                .anyMatch(accepted -> places.stream()
                        .filter(one -> one.result() == Result.WAITING)
                        .map(Place::candidate)
                        .anyMatch(waiting -> Objects.equals(
                                        waiting.sender(), accepted.candidate().sender())
                                && waiting.rank() < accepted.candidate().rank()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyGetsASeatOrAPlaceOnTheWaitingListWithoutMeetingTheRequirements(int seed) {
        assertThat(Field.of(seed).fill())
                .allMatch(place -> place.candidate().unmet().isEmpty() == (place.result() != Result.NOT_ACCEPTED));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noBodyAndNoRegionHasMoreThanItsLimitWhileSomebodyWithinOneWaits(int seed) {
        assertNoLimitIsExceededWhileSomebodyWithinWaits(Field.of(seed), Exceptions.NONE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereTheSeatsSufficeOnlyTheRequirementsAct(int seed) {
        Field field = Field.of(seed);
        assertThat(SeatAllocation.of(100, field.rule()).fill(field.candidates()))
                .allMatch(place -> (place.result() == Result.ACCEPTED)
                        == place.candidate().unmet().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsAcceptedWhileABetterPlacedOneOfTheSameBodyWaits(int seed) {
        assertThat(overturned(Field.of(seed).fill())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anExceptionOfOneLeavesTheRulesInForceForAllOthers(int seed) {
        Field field = Field.of(seed);
        List<Place> places = field.fillWith(field.exceptions());
        List<Place> others = places.stream()
                .filter(place -> field.exceptions().of(place.candidate()) == null)
                .toList();
        assertThat(others)
                .allMatch(place -> place.candidate().unmet().isEmpty() == (place.result() != Result.NOT_ACCEPTED));
        List<Long> waiting = others.stream()
                .filter(place -> place.result() == Result.WAITING)
                .map(place -> place.candidate().applicationId())
                .toList();
        List<Long> taken = new SeatOrder(field.rule(), one -> false, new Used())
                        .of(others.stream()
                                .map(Place::candidate)
                                .filter(one -> one.unmet().isEmpty() && one.sender() == null)
                                .toList())
                        .stream()
                        .map(turn -> turn.candidate().applicationId())
                        .toList();
        // of those whom no limit and no rank concerns, none waits before one who is seated
        assertThat(taken.stream().dropWhile(id -> !waiting.contains(id))).allMatch(waiting::contains);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anExceptionFromTheLimitStillWaitsItsTurn(int seed) {
        Field field = Field.of(seed);
        field.fill().stream()
                .filter(place -> place.cause() == Cause.FULL)
                .map(Place::candidate)
                .forEach(one -> assertThat(field.fillWith(exception(one, Result.ACCEPTED, Breakable.LIMIT)))
                        .filteredOn(place -> place.candidate().equals(one))
                        .extracting(Place::result)
                        .containsExactly(Result.WAITING));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverIsToldOfALimitComesFromABodyOrARegionThatHasReachedIt(int seed) {
        Field field = Field.of(seed);
        int perBody = unlimited(field.rule().limitPerBody());
        int perRegion = unlimited(field.rule().limitPerRegion());
        Map<Sender, Long> ofBody = seatedPer(field.fill(), Candidate::sender);
        Map<String, Long> ofRegion = seatedPer(field.fill(), Candidate::region);
        assertThat(field.fill())
                .filteredOn(place -> place.result() == Result.WAITING)
                .allSatisfy(place -> {
                    Candidate one = place.candidate();
                    boolean body = one.sender() != null && ofBody.getOrDefault(one.sender(), 0L) >= perBody;
                    boolean region = one.region() != null && ofRegion.getOrDefault(one.region(), 0L) >= perRegion;
                    assertThat(place.cause()).isEqualTo(body ? Cause.LIMIT : region ? Cause.REGION_LIMIT : Cause.FULL);
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFirstWhoWaitsHasTheNextSeat(int seed) {
        Field field = Field.of(seed);
        Set<Long> more = new HashSet<>(
                seated(SeatAllocation.of(field.seats() + 1, field.rule()).fill(field.candidates())));
        more.removeAll(seated(field.fill()));
        assertThat(more)
                .isEqualTo(field.fill().stream()
                        .filter(place -> place.waitingPosition() == 1)
                        .map(place -> place.candidate().applicationId())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereNomineesComeFirstNobodyWhoAppliesHasASeatWhileANomineeWithinTheLimitsWaitsAndTheOtherWayRound(int seed) {
        Field field = Field.of(seed);
        SeatRule rule = field.rule();
        for (boolean nominees : List.of(true, false)) {
            List<Place> places = SeatAllocation.of(
                            field.seats(),
                            new SeatRule(
                                    rule.limitPerBody(),
                                    rule.limitPerRegion(),
                                    false,
                                    null,
                                    rule.bodyOrder(),
                                    rule.seed(),
                                    false,
                                    nominees ? Precedence.NOMINEES_FIRST : Precedence.APPLICANTS_FIRST))
                    .fill(field.candidates());
            boolean aLaterOneHasASeat = places.stream()
                    .anyMatch(place -> place.result() == Result.ACCEPTED
                            && (place.candidate().sender() == null) == nominees);
            boolean anEarlierOneWaits = places.stream()
                    .anyMatch(place ->
                            place.cause() == Cause.FULL && (place.candidate().sender() != null) == nominees);
            assertThat(aLaterOneHasASeat && anEarlierOneWaits).isFalse();
        }
    }

    @Test
    void togetherWhoAppliesComesAsTheFirstOfABodyByArrival() {
        List<Candidate> all = List.of(
                new Candidate(1, 7L, 1, MORNING.plusSeconds(2)),
                new Candidate(2, 7L, 2, MORNING),
                new Candidate(3, null, 0, MORNING.plusSeconds(3)),
                new Candidate(4, null, 0, MORNING.plusSeconds(1)));
        assertThat(SeatAllocation.of(4).fill(all))
                .extracting(place -> place.candidate().applicationId())
                .containsExactly(4L, 1L, 3L, 2L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void byClassNobodyOfALaterOneHasASeatWhileOneOfAnEarlierWaits(int seed) {
        Random random = new Random(seed);
        List<Candidate> direct = IntStream.rangeClosed(1, 20)
                .mapToObj(id -> new Candidate(
                        id, null, 0, MORNING.plusSeconds(id), false, false, Set.of(), random.nextInt(4), null))
                .toList();
        for (BodyOrder order : BodyOrder.of(Route.DIRECT)) {
            SeatRule rule = new SeatRule(null, null, false, null, order, "種" + seed, true);
            assertThat(SeatAllocation.of(random.nextInt(20), rule).fill(direct))
                    .extracting(place -> place.candidate().place())
                    .isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedDrawsTheSameLotsAndAnotherSeedOthers(int seed) {
        List<Candidate> direct = IntStream.rangeClosed(1, 40)
                .mapToObj(id -> new Candidate(id, null, 0, MORNING))
                .toList();
        assertThat(drawn(direct, "種" + seed)).isEqualTo(drawn(direct, "種" + seed));
        assertThat(drawn(direct, "種" + seed)).isNotEqualTo(drawn(direct, "種" + seed + "0"));
    }

    /** {@code printf 'abc:7-77' | sha256sum}. */
    @Test
    void anAuditorWorksTheLotOutAgain() {
        assertThat(Lottery.lot("abc", 7)).isEqualTo("79b3a2816eef695795d8ea9662052bcbb933dab24efb418a935f6a8577dc0700");
    }

    @Test
    void nobodysLotDependsOnWhoElseTakesPart() {
        List<Candidate> direct = IntStream.rangeClosed(1, 40)
                .mapToObj(id -> new Candidate(id, null, 0, MORNING))
                .toList();
        assertThat(drawn(direct.subList(0, 20), "種"))
                .isEqualTo(drawn(direct, "種").stream().filter(id -> id <= 20).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichCandidatesAreReadMakesNoDifference(int seed) {
        Field field = Field.of(seed);
        List<Candidate> shuffled = new ArrayList<>(field.candidates());
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(SeatAllocation.of(field.seats(), field.rule()).fill(shuffled))
                .isEqualTo(field.fill());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreSeatUnseatsNobody(int seed) {
        Field field = Field.of(seed);
        assertThat(seated(SeatAllocation.of(field.seats() + 1, field.rule()).fill(field.candidates())))
                .containsAll(seated(field.fill()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWaitingListIsNumberedWithoutAGap(int seed) {
        List<Integer> positions = Field.of(seed).fill().stream()
                .filter(place -> place.result() == Result.WAITING)
                .map(Place::waitingPosition)
                .toList();
        assertThat(positions)
                .isEqualTo(IntStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void renumberingABodysRanksWithGapsChangesNothing(int seed) {
        Field field = Field.of(seed);
        List<Candidate> renumbered = field.withGaps(new Random(seed + 2));
        assertThat(SeatAllocation.of(field.seats(), field.rule()).fill(renumbered))
                .extracting(place -> place.candidate().applicationId(), Place::result, Place::waitingPosition)
                .isEqualTo(field.fill().stream()
                        .map(place -> tuple(place.candidate().applicationId(), place.result(), place.waitingPosition()))
                        .toList());
    }

    @Test
    void everyBodysFirstComesBeforeAnyonesSecond() {
        Candidate first = new Candidate(1, 10L, 1, MORNING.plusSeconds(60));
        Candidate itsFirst = new Candidate(2, 20L, 1, MORNING);
        Candidate second = new Candidate(3, 20L, 2, MORNING);
        assertThat(seated(SeatAllocation.of(2).fill(List.of(second, itsFirst, first))))
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void anExceptionMovesTheOthersUpOrBackAndLeavesNoGap() {
        List<Candidate> four = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Candidate(i, (long) i, 1, MORNING.plusSeconds(i)))
                .toList();
        List<Place> places = SeatAllocation.of(2)
                .fill(
                        four,
                        Exceptions.of(List.of(
                                new Overrule(1, Result.WAITING, Breakable.ORDER, "本人の都合"),
                                new Overrule(3, Result.NOT_ACCEPTED, Breakable.REQUIREMENT, "要件を満たさない"),
                                new Overrule(4, Result.ACCEPTED, Breakable.ORDER, "広域の調整"))));
        assertThat(places)
                .extracting(place -> place.candidate().applicationId(), Place::result, Place::waitingPosition)
                .containsExactly(
                        tuple(4L, Result.ACCEPTED, 0),
                        tuple(2L, Result.ACCEPTED, 0),
                        tuple(1L, Result.WAITING, 1),
                        tuple(3L, Result.NOT_ACCEPTED, 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyAnExceptionFromTheRequirementsExcusesWhoDoesNotMeetThem(int seed) {
        Field field = Field.of(seed);
        field.candidates().stream().filter(one -> !one.unmet().isEmpty()).forEach(one -> {
            assertThat(result(field, one, Breakable.LIMIT)).isEqualTo(Result.NOT_ACCEPTED);
            assertThat(result(field, one, Breakable.ORDER)).isEqualTo(Result.NOT_ACCEPTED);
            assertThat(result(field, one, Breakable.REQUIREMENT)).isNotEqualTo(Result.NOT_ACCEPTED);
        });
    }

    @Test
    void anExceptionFromTheOrderUsesUpTheLimitAndOneFromTheLimitDoesNot() {
        List<Candidate> all = List.of(
                new Candidate(1, 10L, 1, MORNING),
                new Candidate(2, 10L, 2, MORNING),
                new Candidate(3, 20L, 1, MORNING),
                new Candidate(4, 20L, 2, MORNING.plusSeconds(1)));
        SeatAllocation three = SeatAllocation.of(3, new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""));
        assertThat(three.fill(all, exception(all.get(1), Result.ACCEPTED, Breakable.ORDER)))
                .extracting(place -> place.candidate().applicationId(), Place::cause)
                .containsExactly(
                        tuple(2L, Cause.IN_TIME),
                        tuple(3L, Cause.IN_TIME),
                        tuple(1L, Cause.LEFT_OVER),
                        tuple(4L, Cause.LIMIT));
        assertThat(three.fill(all, exception(all.get(1), Result.ACCEPTED, Breakable.LIMIT)))
                .extracting(place -> place.candidate().applicationId(), Place::cause)
                .containsExactly(
                        tuple(1L, Cause.IN_TIME),
                        tuple(3L, Cause.IN_TIME),
                        tuple(2L, Cause.IN_TIME),
                        tuple(4L, Cause.LIMIT));
    }

    @Test
    void aBodyWithoutACompleterAndWhoIsPlannedComeFirstAmongEquals() {
        List<Candidate> all = List.of(
                new Candidate(1, 10L, 1, MORNING, true, true, Set.of()),
                new Candidate(2, 20L, 1, MORNING.plusSeconds(9), false, false, Set.of()),
                new Candidate(3, 20L, 2, MORNING, false, true, Set.of()));
        assertThat(inOrder(all, BodyOrder.ARRIVAL)).containsExactly(1L, 2L, 3L);
        assertThat(inOrder(all, BodyOrder.NO_COMPLETER_FIRST)).containsExactly(2L, 1L, 3L);
        assertThat(inOrder(all, BodyOrder.PLANNED_FIRST)).containsExactly(1L, 2L, 3L);
        assertThat(inOrder(
                        List.of(new Candidate(4, 30L, 1, MORNING, false, false, Set.of()), all.get(0)),
                        BodyOrder.PLANNED_FIRST))
                .containsExactly(1L, 4L);
    }

    @Test
    void whoAppliesByOneselfIsNotOrderedByAPlannedRoleThatNobodyAsksFor() {
        List<Candidate> direct = List.of(
                new Candidate(1, null, 0, MORNING, false, false, Set.of()),
                new Candidate(2, null, 0, MORNING.plusSeconds(1), false, true, Set.of()));
        assertThat(inOrder(direct, BodyOrder.PLANNED_FIRST)).containsExactly(1L, 2L);
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static List<Long> inOrder(List<Candidate> all, BodyOrder order) {
        return SeatAllocation.of(all.size(), new SeatRule(null, false, null, order, "")).fill(all).stream()
                .map(place -> place.candidate().applicationId())
                .toList();
    }

    private static List<Long> drawn(List<Candidate> direct, String seed) {
        return SeatAllocation.of(10, new SeatRule(null, false, null, BodyOrder.LOTTERY, seed)).fill(direct).stream()
                .map(place -> place.candidate().applicationId())
                .toList();
    }

    private static Result result(Field field, Candidate one, Breakable broken) {
        return field.fillWith(exception(one, Result.ACCEPTED, broken)).stream()
                .filter(place -> place.candidate().equals(one))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static Exceptions exception(Candidate one, Result result, Breakable rule) {
        return Exceptions.of(List.of(new Overrule(one.applicationId(), result, rule, "理由")));
    }

    private static Set<Long> seated(List<Place> places) {
        return places.stream()
                .filter(place -> place.result() == Result.ACCEPTED)
                .map(place -> place.candidate().applicationId())
                .collect(Collectors.toSet());
    }

    /** Up to eight bodies and employers with up to six candidates each, some direct ones, many at the same moment. */
    private record Field(int seats, SeatRule rule, List<Candidate> candidates) {
        static Field of(int seed) {
            Random random = new Random(seed);
            List<Candidate> candidates = new ArrayList<>();
            int bodies = random.nextInt(9);
            for (long body = 1; body <= bodies; body++) {
                int ranks = random.nextInt(7);
                for (int rank = 1; rank <= ranks; rank++) {
                    candidates.add(one(candidates.size(), body, rank, random));
                }
            }
            for (int direct = random.nextInt(5); direct > 0; direct--) {
                candidates.add(one(candidates.size(), null, 0, random));
            }
            return new Field(
                    random.nextInt(15),
                    new SeatRule(
                            random.nextBoolean() ? null : 1 + random.nextInt(3),
                            random.nextBoolean() ? null : 1 + random.nextInt(5),
                            false,
                            null,
                            BodyOrder.values()[random.nextInt(4)],
                            "種" + seed,
                            false,
                            Precedence.values()[random.nextInt(3)]),
                    List.copyOf(candidates));
        }

        private static Candidate one(int id, @Nullable Long body, int rank, Random random) {
            boolean employer = body != null && body % 4 == 0;
            return new Candidate(
                    id,
                    employer ? new Sender.Employer("勤務先" + body) : Sender.of(body, null),
                    rank,
                    MORNING.plusSeconds(random.nextInt(3)),
                    body != null && body % 2 == 0,
                    random.nextBoolean(),
                    random.nextInt(6) == 0 ? Set.of(Requirement.ALL_DAYS) : Set.of(),
                    0,
                    body == null || employer ? null : "圏域" + body % 4);
        }

        /** The same people in the same order within each body, whose ranks leave some numbers out. */
        List<Candidate> withGaps(Random random) {
            Map<Sender, Integer> last = new HashMap<>();
            return candidates.stream()
                    .map(one -> one.sender() == null
                            ? one
                            : new Candidate(
                                    one.applicationId(),
                                    one.sender(),
                                    last.merge(one.sender(), 1 + random.nextInt(5), Integer::sum),
                                    one.arrivedAt(),
                                    one.bodyHasCompleter(),
                                    one.planned(),
                                    one.unmet(),
                                    one.place(),
                                    one.region()))
                    .toList();
        }

        /** Every third candidate's, of any kind. */
        Exceptions exceptions() {
            Random random = new Random(candidates.size());
            return Exceptions.of(candidates.stream()
                    .filter(one -> one.applicationId() % 3 == 0)
                    .map(one -> new Overrule(
                            one.applicationId(),
                            Result.DECIDABLE.get(random.nextInt(3)),
                            Breakable.values()[random.nextInt(4)],
                            "理由"))
                    .toList());
        }

        List<Place> fillWith(Exceptions exceptions) {
            return SeatAllocation.of(seats, rule).fill(candidates, exceptions);
        }

        List<Place> fill() {
            return SeatAllocation.of(seats, rule).fill(candidates);
        }
    }
}
