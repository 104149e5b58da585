package org.tsunagi.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.intake.NominatedPerson;
import org.tsunagi.intake.NomineePlan;
import org.tsunagi.intake.NomineePlan.ListProblem;
import org.tsunagi.intake.NomineePlan.PlannedNominee;
import org.tsunagi.intake.workbook.NominationColumn;
import org.tsunagi.intake.workbook.NominationTable;

/**
 * What a sent list would do, to be looked at before it is taken.
 *
 * @param wrong what has to be corrected first; then there is nothing else
 * @param unlisted the names of candidates who are not on the list and stay
 * @param cells the list itself, which the form brings back
 * @param seen what it was compared with
 */
record ListPreview(List<WrongCell> wrong, List<ListedLine> lines, List<String> unlisted, String cells, String seen) {
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

    public long added() {
        return lines.stream().filter(ListedLine::isNew).count();
    }

    public long changed() {
        return lines.stream().filter(ListedLine::isChanged).count();
    }

    public long unchanged() {
        return lines.size() - added() - changed();
    }

    static ListPreview wrong(List<ListProblem> problems, NominationTable table) {
        List<WrongCell> cells = problems.stream()
                .map(one -> new WrongCell(
                        one.line(),
                        NominationColumn.of(one.field())
                                .map(NominationColumn::heading)
                                .orElse(""),
                        one.sentence()))
                .toList();
        return new ListPreview(cells, List.of(), List.of(), table.packed(), "");
    }

    static ListPreview of(NomineePlan plan, NominationTable table, NominationCells words) {
        List<ListedLine> lines =
                plan.lines().stream().map(line -> line(line, words)).toList();
        List<String> unlisted = plan.unlisted().stream()
                .map(one -> one.particulars().name().full())
                .toList();
        return new ListPreview(
                List.of(), lines, unlisted, table.packed(), plan.seen().text());
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
