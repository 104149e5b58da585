package org.tsunagi.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionDesk.Overrule;

/**
 * What an applicant gets once the officer has had a say.
 *
 * @param proposed what the allocation gives
 * @param waitingPosition from 1 on the waiting list, else 0
 * @param reason why it differs from the proposal, null where it does not
 */
public record Decided(
        long applicationId,
        Result proposed,
        Result result,
        int waitingPosition,
        @Nullable String reason) {

    /** Whether an officer decides otherwise than the allocation. */
    public boolean isOverruled() {
        return result != proposed;
    }

    /** In the order of the proposal; the waiting list is numbered anew, so that it has no gap. */
    static List<Decided> of(List<Place> proposal, List<Overrule> overrules) {
        Map<Long, Overrule> otherwise =
                overrules.stream().collect(Collectors.toMap(Overrule::applicationId, Function.identity()));
        List<Decided> decided = new ArrayList<>();
        int waiting = 0;
        for (Place place : proposal) {
            long id = place.candidate().applicationId();
            Overrule overrule = otherwise.get(id);
            boolean follows = overrule == null || overrule.result() == place.result();
            Result result = follows ? place.result() : overrule.result();
            waiting += result == Result.WAITING ? 1 : 0;
            decided.add(new Decided(
                    id,
                    place.result(),
                    result,
                    result == Result.WAITING ? waiting : 0,
                    follows ? null : overrule.reason()));
        }
        return List.copyOf(decided);
    }

    /** Differs whenever anything of it does, the order too. */
    static Fingerprint fingerprint(List<Decided> all) {
        return Fingerprint.of(all.stream());
    }
}
