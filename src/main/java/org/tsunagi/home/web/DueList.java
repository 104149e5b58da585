package org.tsunagi.home.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Due;

/**
 * What is due for one viewer: by date and, on the same day, in the order of the programme; what no day presses after that;
 * what was finished at the end, the latest first. What waits since an earlier fiscal year stands apart.
 *
 * @param today the day it was put together on
 * @param soon what is late in this fiscal year or due within a week
 * @param earlier what has waited since an earlier fiscal year
 */
record DueList(
        LocalDate today, List<DueLine> soon, List<DueLine> earlier, List<DueLine> later, List<DueLine> done) {
    private static final Comparator<DueLine> IN_PROGRAMME_ORDER =
            Comparator.comparing(line -> line.due().order());

    private static final Comparator<DueLine> SOONEST_FIRST = Comparator.comparing(
                    DueList::on, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(IN_PROGRAMME_ORDER);

    private static final Comparator<DueLine> LATEST_FIRST = SOONEST_FIRST.reversed();

    static DueList of(LocalDate today, Collection<Due> dues) {
        List<DueLine> all = dues.stream().map(due -> new DueLine(due, today)).toList();
        Predicate<DueLine> open = line -> !line.isDone();
        return new DueList(
                today,
                sorted(all, open.and(DueLine::isSoon).and(line -> !line.isOfAnEarlierYear()), SOONEST_FIRST),
                sorted(all, open.and(DueLine::isOfAnEarlierYear), SOONEST_FIRST),
                sorted(all, open.and(line -> !line.isSoon()), SOONEST_FIRST),
                sorted(all, DueLine::isDone, LATEST_FIRST));
    }

    private static List<DueLine> sorted(List<DueLine> all, Predicate<DueLine> which, Comparator<DueLine> order) {
        return all.stream().filter(which).sorted(order).toList();
    }

    private static @Nullable LocalDate on(DueLine line) {
        return line.due().on();
    }

    /** Whether nothing is left to do. */
    public boolean isIdle() {
        return soon.isEmpty() && earlier.isEmpty() && later.isEmpty();
    }

    public boolean isEmpty() {
        return isIdle() && done.isEmpty();
    }
}
