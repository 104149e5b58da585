package org.tsunagi.home.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Due;

/**
 * What is due for one viewer: by date and, on the same day, in the order of the programme; what no day presses after that;
 * what was finished at the end, the latest first.
 *
 * @param today the day it was put together on
 */
record DueList(LocalDate today, List<DueLine> open, List<DueLine> done) {
    private static final Comparator<DueLine> IN_PROGRAMME_ORDER =
            Comparator.comparing(line -> line.due().order());

    private static final Comparator<DueLine> SOONEST_FIRST = Comparator.comparing(
                    DueList::on, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(IN_PROGRAMME_ORDER);

    private static final Comparator<DueLine> LATEST_FIRST = SOONEST_FIRST.reversed();

    static DueList of(LocalDate today, Collection<Due> dues) {
        return new DueList(
                today,
                lines(today, dues)
                        .filter(line -> !line.isDone())
                        .sorted(SOONEST_FIRST)
                        .toList(),
                lines(today, dues)
                        .filter(line -> line.isDone())
                        .sorted(LATEST_FIRST)
                        .toList());
    }

    private static @Nullable LocalDate on(DueLine line) {
        return line.due().on();
    }

    private static Stream<DueLine> lines(LocalDate today, Collection<Due> dues) {
        return dues.stream().map(due -> new DueLine(due, today));
    }

    public boolean isEmpty() {
        return open.isEmpty() && done.isEmpty();
    }
}
