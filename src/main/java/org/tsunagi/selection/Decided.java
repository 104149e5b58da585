package org.tsunagi.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionDesk.Overrule;

/**
 * What an applicant gets once the officer has had a say.
 *
 * @param waitingPosition from 1 on the waiting list, else 0
 * @param reason why it differs from the proposal, null where it does not
 */
record Decided(
        long applicationId,
        Result result,
        int waitingPosition,
        @Nullable String reason) {
    /** In the order of the proposal; the waiting list is numbered anew, so that it has no gap. */
    static List<Decided> of(List<Place> proposal, List<Overrule> overrules) {
        Map<Long, Overrule> otherwise =
                overrules.stream().collect(Collectors.toMap(Overrule::applicationId, Function.identity()));
        List<Decided> decided = new ArrayList<>();
        int waiting = 0;
        for (Place place : proposal) {
            long id = place.candidate().applicationId();
            Overrule overrule = otherwise.get(id);
            Result result = overrule == null ? place.result() : overrule.result();
            waiting += result == Result.WAITING ? 1 : 0;
            decided.add(new Decided(
                    id, result, result == Result.WAITING ? waiting : 0, overrule == null ? null : overrule.reason()));
        }
        return List.copyOf(decided);
    }
}
