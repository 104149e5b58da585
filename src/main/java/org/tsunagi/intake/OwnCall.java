package org.tsunagi.intake;

import java.util.List;

/** A call as a nominating body sees it: with its own candidates in rank order and nobody else's. */
public record OwnCall(CallLine call, List<NomineeLine> nominees) {
    /** How many count towards the limit. */
    public long standing() {
        return nominees.stream().filter(NomineeLine::stands).count();
    }

    public boolean isFull() {
        Integer limit = call.limitPerBody();
        return limit != null && standing() >= limit;
    }
}
