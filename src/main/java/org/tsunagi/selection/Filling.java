package org.tsunagi.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatAllocation.Cause;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatLimits.Parted;
import org.tsunagi.selection.SeatOrder.Turn;
import org.tsunagi.selection.SeatRule.Breakable;

/** Says of a filled course what decided about each place. */
final class Filling {
    private final int seats;
    private final Parted<Turn> takers;
    private final Parted<Turn> waiting;
    private final Function<Turn, @Nullable Breakable> reached;
    private final Exceptions exceptions;
    private final Map<Long, Integer> order = new HashMap<>();
    private final Set<Long> beyond;

    /** @param reached which limit of somebody's the seated have reached; null for none */
    Filling(
            int seats,
            List<Turn> inOrder,
            Parted<Turn> takers,
            Parted<Turn> waiting,
            Function<Turn, @Nullable Breakable> reached,
            Exceptions exceptions) {
        this.seats = seats;
        this.takers = takers;
        this.waiting = waiting;
        this.reached = reached;
        this.exceptions = exceptions;
        this.beyond = takers.beyond().stream().map(Filling::id).collect(Collectors.toSet());
        inOrder.forEach(turn -> order.put(id(turn), order.size() + 1));
    }

    List<Place> places(List<Turn> seated, List<Candidate> others) {
        List<Place> places = new ArrayList<>();
        for (Turn turn : seated) {
            places.add(place(turn, Result.ACCEPTED, 0, places.size() + 1, ofSeated(turn)));
        }
        int position = 0;
        for (Turn turn : waiting.all()) {
            position++;
            places.add(place(turn, Result.WAITING, position, places.size() + 1, ofWaiting(turn)));
        }
        others.stream()
                .sorted(Comparator.comparing(Candidate::arrivedAt).thenComparingLong(Candidate::applicationId))
                .forEach(one -> places.add(new Place(
                        one,
                        Result.NOT_ACCEPTED,
                        0,
                        0,
                        0,
                        0,
                        exceptions.denies(one) ? Cause.EXCEPTION : Cause.REQUIREMENT)));
        return List.copyOf(places);
    }

    private Place place(Turn turn, Result result, int position, int number, Cause cause) {
        return new Place(turn.candidate(), result, position, turn.turn(), number, order.get(id(turn)), cause);
    }

    private Cause ofSeated(Turn turn) {
        if (takers.within().size() + takers.beyond().size() <= seats) {
            return Cause.ENOUGH;
        }
        if (!beyond.contains(id(turn))) {
            return Cause.IN_TIME;
        }
        return reached.apply(turn) == Breakable.LIMIT ? Cause.LEFT_OVER : Cause.REGION_LEFT_OVER;
    }

    private Cause ofWaiting(Turn turn) {
        if (exceptions.holdsBack(turn.candidate())) {
            return Cause.EXCEPTION;
        }
        Breakable limit = reached.apply(turn);
        if (limit == null) {
            return Cause.FULL;
        }
        return limit == Breakable.LIMIT ? Cause.LIMIT : Cause.REGION_LIMIT;
    }

    private static long id(Turn turn) {
        return turn.candidate().applicationId();
    }
}
