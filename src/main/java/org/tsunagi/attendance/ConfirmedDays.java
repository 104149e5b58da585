package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Reads on which days the attendance was confirmed; days only, nobody's name. */
@ApplicationScoped
public class ConfirmedDays {
    private final Confirmations confirmations;

    ConfirmedDays(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** Those of these days that are confirmed; one statement. */
    public Set<Long> among(Collection<Long> dayIds) {
        return dayIds.isEmpty() ? Set.of() : Set.copyOf(confirmations.among(dayIds));
    }
}
