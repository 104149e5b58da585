package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** What must hold whoever applies: each property over many made-up fields of applicants. */
class SeatAllocationTest {
    private static final Instant MORNING = Instant.parse("2019-07-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("seeds")
    void thereAreNeverMoreAcceptedThanSeats(int seed) {
        Field field = Field.of(seed);
        assertThat(seated(field.fill()))
                .hasSize(Math.min(field.seats(), field.candidates().size()));
        assertThat(field.fill()).hasSameSizeAs(field.candidates());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsAcceptedWhileABetterPlacedOneOfTheSameBodyWaits(int seed) {
        List<Place> places = Field.of(seed).fill();
        for (Place accepted : places) {
            for (Place waiting : places) {
                boolean overturned = accepted.result() == Result.ACCEPTED
                        && waiting.result() != Result.ACCEPTED
                        && accepted.candidate().bodyId() != null
                        && Objects.equals(
                                accepted.candidate().bodyId(),
                                waiting.candidate().bodyId())
                        && waiting.candidate().rank() < accepted.candidate().rank();
                assertThat(overturned).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichCandidatesAreReadMakesNoDifference(int seed) {
        Field field = Field.of(seed);
        List<Candidate> shuffled = new ArrayList<>(field.candidates());
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(SeatAllocation.of(field.seats()).fill(shuffled)).isEqualTo(field.fill());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreSeatUnseatsNobody(int seed) {
        Field field = Field.of(seed);
        assertThat(seated(SeatAllocation.of(field.seats() + 1).fill(field.candidates())))
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
        assertThat(SeatAllocation.of(field.seats()).fill(renumbered))
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
    void theWaitingListHasNoGapAfterTheOfficerHadASay() {
        List<Place> proposal = SeatAllocation.of(1)
                .fill(IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> new Candidate(i, (long) i, 1, MORNING.plusSeconds(i)))
                        .toList());
        List<Decided> decided = Decided.of(
                proposal,
                List.of(
                        new Overrule(1, Result.WAITING, "本人の都合"),
                        new Overrule(2, Result.ACCEPTED, "本人の都合"),
                        new Overrule(3, Result.NOT_ACCEPTED, "要件を満たさない")));
        assertThat(decided)
                .extracting(Decided::applicationId, Decided::result, Decided::waitingPosition)
                .containsExactly(
                        tuple(1L, Result.WAITING, 1),
                        tuple(2L, Result.ACCEPTED, 0),
                        tuple(3L, Result.NOT_ACCEPTED, 0),
                        tuple(4L, Result.WAITING, 2));
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static Set<Long> seated(List<Place> places) {
        return places.stream()
                .filter(place -> place.result() == Result.ACCEPTED)
                .map(place -> place.candidate().applicationId())
                .collect(Collectors.toSet());
    }

    /** Up to eight bodies with up to six candidates each, some direct ones, many at the same moment. */
    private record Field(int seats, List<Candidate> candidates) {
        static Field of(int seed) {
            Random random = new Random(seed);
            List<Candidate> candidates = new ArrayList<>();
            for (long body = 1; body <= random.nextInt(9); body++) {
                for (int rank = 1; rank <= random.nextInt(7); rank++) {
                    candidates.add(one(candidates.size(), body, rank, random));
                }
            }
            for (int direct = random.nextInt(5); direct > 0; direct--) {
                candidates.add(one(candidates.size(), null, 0, random));
            }
            return new Field(random.nextInt(15), List.copyOf(candidates));
        }

        private static Candidate one(int id, @Nullable Long body, int rank, Random random) {
            return new Candidate(id, body, rank, MORNING.plusSeconds(random.nextInt(3)));
        }

        /** The same people in the same order within each body, whose ranks leave some numbers out. */
        List<Candidate> withGaps(Random random) {
            Map<Long, Integer> last = new HashMap<>();
            return candidates.stream()
                    .map(one -> one.bodyId() == null
                            ? one
                            : new Candidate(
                                    one.applicationId(),
                                    one.bodyId(),
                                    last.merge(one.bodyId(), 1 + random.nextInt(5), Integer::sum),
                                    one.arrivedAt()))
                    .toList();
        }

        List<Place> fill() {
            return SeatAllocation.of(seats).fill(candidates);
        }
    }
}
