package org.tsunagi.register.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.WrongCells;
import org.tsunagi.certificate.OldNumbers.Continued;
import org.tsunagi.register.RegisterPlan;
import org.tsunagi.register.RegisterPlan.PlannedEntry;

/**
 * What a file would bring into the register, to be looked at before it is taken.
 *
 * @param wrong the first of what has to be corrected; then there is nothing else
 * @param shown the part of the rows that the page shows, those of people we may know first
 * @param known how many of them there are
 * @param undated how many have no birth date, so that nobody can be proposed for them
 * @param continued the series of ours that go on behind the old numbers
 */
record RegisterPreview(
        WrongCells wrong,
        List<PlannedEntry> shown,
        Paging paging,
        long known,
        long undated,
        List<Continued> continued,
        String seen) {

    static RegisterPreview wrong(WrongCells cells) {
        return new RegisterPreview(cells, List.of(), new Paging(1, 1, 0, ""), 0, 0, List.of(), "");
    }

    static RegisterPreview of(RegisterPlan plan, @Nullable String page) {
        ListPart<PlannedEntry> part =
                ListPart.of(plan.lines(), line -> !line.maybe().isEmpty(), page, "");
        return new RegisterPreview(
                WrongCells.NONE,
                Stream.concat(part.first().stream(), part.rest().stream()).toList(),
                part.paging(),
                plan.known(),
                plan.lines().stream()
                        .filter(line -> line.said().birthDate() == null)
                        .count(),
                plan.continued(),
                plan.seen().text());
    }
}
