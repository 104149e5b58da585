package org.tsunagi.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a course's seats: first every body's first in rank, then every second, and so on; among equals who came first.
 * A gap in a body's ranks counts for nothing: its best placed candidate is its first, whatever the rank. Inside one body its
 * rank is never overturned. Pure: same candidates, same result, whatever their order.
 */
public final class SeatAllocation {
    private static final Comparator<Candidate> BY_RANK = Comparator.comparingInt(Candidate::rank)
            .thenComparing(Candidate::arrivedAt)
            .thenComparingLong(Candidate::applicationId);

    private final int seats;

    private SeatAllocation(int seats) {
        this.seats = seats;
    }

    /** An allocation of this many seats, 0 or more. */
    public static SeatAllocation of(int seats) {
        return new SeatAllocation(seats);
    }

    /** Everyone's place, in the order in which seats were given. */
    public List<Place> fill(List<Candidate> candidates) {
        return places(inOrder(candidates));
    }

    /** The same for candidates already put in order. */
    List<Place> places(List<Candidate> inOrder) {
        List<Place> places = new ArrayList<>();
        for (Candidate candidate : inOrder) {
            int position = places.size() - seats + 1;
            places.add(
                    position <= 0
                            ? new Place(candidate, Result.ACCEPTED, 0)
                            : new Place(candidate, Result.WAITING, position));
        }
        return List.copyOf(places);
    }

    /** All candidates of a course in the order in which they come to a seat. */
    static List<Candidate> inOrder(List<Candidate> candidates) {
        Map<Long, Integer> ofBody = new HashMap<>();
        Map<Long, Integer> turns = new HashMap<>();
        for (Candidate one : candidates.stream().sorted(BY_RANK).toList()) {
            Long body = one.bodyId();
            int turn = body == null ? 0 : ofBody.merge(body, 1, Integer::sum);
            turns.put(one.applicationId(), turn);
        }
        return candidates.stream()
                .sorted(Comparator.<Candidate>comparingInt(one -> turns.get(one.applicationId()))
                        .thenComparing(Candidate::arrivedAt)
                        .thenComparingLong(Candidate::applicationId))
                .toList();
    }

    /**
     * One applicant as the allocation sees one.
     *
     * @param bodyId the nominating body, or null for a direct application
     * @param rank 推薦順位 within the body, 1 first, perhaps with gaps; 0 for a direct application
     * @param arrivedAt when the application was submitted: decides between equals
     */
    public record Candidate(long applicationId, @Nullable Long bodyId, int rank, Instant arrivedAt) {}

    /** An applicant's place after the allocation: {@code waitingPosition} is 1 or more on the waiting list, else 0. */
    public record Place(Candidate candidate, Result result, int waitingPosition) {}

    /**
     * What the selection gives an applicant: a seat, a place on the waiting list, or neither. PROMOTED had a place there
     * and was given a seat later, DECLINED gave the place up.
     */
    public enum Result {
        ACCEPTED,
        PROMOTED,
        WAITING,
        DECLINED,
        NOT_ACCEPTED;

        /** What can be decided; the others come of a place on the waiting list. */
        public static final List<Result> DECIDABLE = List.of(ACCEPTED, WAITING, NOT_ACCEPTED);

        public boolean isSeated() {
            return this == ACCEPTED || this == PROMOTED;
        }
    }
}
