package org.tsunagi.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.intake.NominatedPerson;
import org.tsunagi.intake.NomineePlan;
import org.tsunagi.intake.NomineePlan.PlannedNominee;
import org.tsunagi.intake.workbook.NominationColumn;
import org.tsunagi.intake.workbook.NominationTable;

/**
 * What a sent list would do, to be looked at before it is taken.
 *
 * @param wrong the first of what has to be corrected; then there is nothing else
 * @param mistakes how many there are in all
 * @param shown the part of the lines that the page shows, what changes first
 * @param unlisted the names of candidates who are not on the list and stay
 * @param cells the list itself, which the form brings back
 * @param seen what it was compared with
 */
record ListPreview(
        List<WrongCell> wrong,
        int mistakes,
        long added,
        long changed,
        long unchanged,
        List<ListedLine> shown,
        Paging paging,
        List<String> unlisted,
        List<String> cells,
        String seen) {
    private static final int MOST_WRONG = 200;

    private static final Paging ONE_PAGE = new Paging(1, 1, 0, "");

    /** What may be understood otherwise than it was meant. */
    private static final List<NominationColumn> TO_LOOK_AT = List.of(
            NominationColumn.BIRTH_DATE,
            NominationColumn.PROFESSIONS,
            NominationColumn.EMPLOYER,
            NominationColumn.MUNICIPALITY,
            NominationColumn.ALL_DAYS,
            NominationColumn.LIST_CONSENT,
            NominationColumn.PUBLISH_CONSENT);

    /** A cell to correct: the number of its line in the file, and the heading of its column. */
    record WrongCell(int line, String heading, String sentence) {}

    /** A row of the list and what becomes of it. */
    record ListedLine(int rank, String name, boolean isNew, boolean isChanged, List<CellChange> changes) {}

    /** What a cell of a candidate who stands becomes, or what was understood of a new one. */
    record CellChange(String heading, String before, String after) {}

    static ListPreview wrong(List<ListProblem> problems, NominationTable table) {
        List<WrongCell> cells = problems.stream()
                .limit(MOST_WRONG)
                .map(one -> new WrongCell(
                        one.line(),
                        NominationColumn.of(one.field())
                                .map(NominationColumn::heading)
                                .orElse(""),
                        one.sentence()))
                .toList();
        return new ListPreview(cells, problems.size(), 0, 0, 0, List.of(), ONE_PAGE, List.of(), table.pieces(), "");
    }

    /** @param page which part of a long list is looked at, as the form asks for it */
    static ListPreview of(NomineePlan plan, NominationTable table, NominationCells words, @Nullable String page) {
        ListPart<PlannedNominee> part = ListPart.of(plan.lines(), line -> line.isNew() || line.isChanged(), page, "");
        long added = plan.lines().stream().filter(PlannedNominee::isNew).count();
        long changed = plan.lines().stream().filter(PlannedNominee::isChanged).count();
        return new ListPreview(
                List.of(),
                0,
                added,
                changed,
                plan.lines().size() - added - changed,
                Stream.concat(part.first().stream(), part.rest().stream())
                        .map(line -> line(line, words))
                        .toList(),
                part.paging(),
                plan.unlisted().stream()
                        .map(one -> one.particulars().name().full())
                        .toList(),
                table.pieces(),
                plan.seen().text());
    }

    private static ListedLine line(PlannedNominee line, NominationCells words) {
        return new ListedLine(
                line.rank(),
                line.listed().particulars().name().full(),
                line.isNew(),
                line.isChanged(),
                changes(line, words));
    }

    private static List<CellChange> understood(Map<NominationColumn, String> now) {
        return TO_LOOK_AT.stream()
                .filter(column -> !now.get(column).isEmpty())
                .map(column -> new CellChange(column.heading(), "", now.get(column)))
                .toList();
    }

    private static List<CellChange> changes(PlannedNominee line, NominationCells words) {
        @Nullable NominatedPerson before = line.before();
        if (before == null) {
            return understood(words.row(line.rank(), line.listed().particulars()));
        }
        Map<NominationColumn, String> old = words.row(before.rank(), before.particulars());
        Map<NominationColumn, String> now = words.row(line.rank(), line.listed().particulars());
        return Arrays.stream(NominationColumn.values())
                .filter(column -> !old.getOrDefault(column, "").equals(now.getOrDefault(column, "")))
                .map(column ->
                        new CellChange(column.heading(), old.getOrDefault(column, ""), now.getOrDefault(column, "")))
                .toList();
    }
}
