package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Requirement;

/** What filling the seats of a course costs with every municipality of Japan, beside the plain sort it cannot do without. */
class SeatAllocationBench {
    private static final int PEOPLE = 10_000;
    private static final int BODIES = 1_700;
    private static final int SEATS = 3_000;
    private static final int ROUNDS = 40;
    private static final double MOST_MILLIS = 200;
    private static final Instant MORNING = Instant.parse("2019-07-01T00:00:00Z");
    private static final Comparator<Candidate> PLAIN = Comparator.comparingInt(Candidate::rank)
            .thenComparing(Candidate::arrivedAt)
            .thenComparingLong(Candidate::applicationId);

    @Test
    void tenThousandPeopleOfSeventeenHundredBodiesAreSeatedAtOnce() {
        List<Candidate> people = people();
        SeatAllocation allocation =
                SeatAllocation.of(SEATS, new SeatRule(2, true, 1L, BodyOrder.NO_COMPLETER_FIRST, ""));
        List<Candidate> direct = people.stream()
                .map(one -> new Candidate(one.applicationId(), null, 0, one.arrivedAt()))
                .toList();
        SeatAllocation drawing = SeatAllocation.of(SEATS, new SeatRule(null, true, 1L, BodyOrder.LOTTERY, "種"));
        double[] lots = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = millis(() -> people.stream().sorted(PLAIN).toList());
            ours[round] = millis(() -> allocation.fill(people));
            lots[round] = millis(() -> drawing.fill(direct));
        }
        // the first half warms up
        double median = median(ours);
        double bare = median(plain);
        System.out.printf(
                "%,d candidates of %,d bodies: %.1f ms (the first time %.1f ms), a bare sort %.1f ms, ratio %.2f%n",
                PEOPLE, BODIES, median, ours[0], bare, median / bare);
        System.out.printf("the same by lottery: %.1f ms%n", median(lots));
        assertThat(allocation.fill(people)).hasSize(PEOPLE);
        assertThat(median(lots)).isLessThan(MOST_MILLIS);
        assertThat(median).isLessThan(MOST_MILLIS);
    }

    private static List<Candidate> people() {
        Random random = new Random(8);
        List<Candidate> people = new ArrayList<>();
        int[] ranks = new int[BODIES];
        for (int id = 1; id <= PEOPLE; id++) {
            int body = random.nextInt(BODIES);
            people.add(new Candidate(
                    id,
                    (long) body,
                    ++ranks[body],
                    MORNING.plusSeconds(random.nextInt(3_600_000)),
                    body % 3 == 0,
                    random.nextBoolean(),
                    random.nextInt(10) == 0 ? Set.of(Requirement.ALL_DAYS) : Set.of()));
        }
        Collections.shuffle(people, random);
        return people;
    }

    private static double millis(Supplier<List<?>> work) {
        long start = System.nanoTime();
        assertThat(work.get()).isNotEmpty();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] all) {
        double[] warm = Arrays.copyOfRange(all, all.length / 2, all.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
