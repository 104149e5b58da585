package org.tsunagi.home;

import java.util.List;
import java.util.function.Predicate;
import org.tsunagi.base.kernel.FiscalYear;

/** A body's nominations for one course, by rank, those taken back last. */
public record BodyCourse(long courseId, String course, FiscalYear year, List<Nominee> nominees) {
    /** How many reached the prefecture and stand. */
    public long submitted() {
        return count(Nominee::isSubmitted);
    }

    /** How many are on the course. */
    public long seated() {
        return count(Nominee::isSeated);
    }

    public long completed() {
        return count(Nominee::isCompleted);
    }

    private long count(Predicate<Nominee> which) {
        return nominees.stream().filter(which).count();
    }
}
