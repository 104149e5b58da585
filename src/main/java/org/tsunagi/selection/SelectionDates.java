package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads when the seats of courses were decided; dates only. */
@ApplicationScoped
public class SelectionDates {
    private final Selections selections;

    SelectionDates(Selections selections) {
        this.selections = selections;
    }

    /** The dates of approval (決裁), by course; an undecided one is missing. One statement. */
    public Map<Long, LocalDate> approvedOn(Collection<Long> courseIds) {
        return courseIds.isEmpty() ? Map.of() : selections.approvedOn(List.copyOf(courseIds));
    }
}
