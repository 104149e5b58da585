package org.tsunagi.intake.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.EntrySheet;
import org.tsunagi.base.workbook.EntrySheet.At;
import org.tsunagi.base.workbook.EntrySheet.EntryColumn;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.workbook.NominationTable.NominationRow;

/** The workbook in which a body lists its candidates for one call, and the same with what has to be corrected. */
public final class NominationWorkbook {
    private static final int FEWEST_ROWS = 10;
    private static final int MOST_BLANK = 100;
    private static final int KEPT_IN_SIGHT = 3;

    private final CallLine call;
    private final long bodyId;
    private final String body;
    private final Map<NominationColumn, List<String>> choices;

    /** @param choices what may stand in a column; the others take any text */
    public NominationWorkbook(CallLine call, long bodyId, String body, Map<NominationColumn, List<String>> choices) {
        this.call = call;
        this.bodyId = bodyId;
        this.body = body;
        this.choices = new EnumMap<>(choices);
    }

    /** The file with these rows filled in. */
    public byte[] of(List<Map<NominationColumn, String>> rows, LocalDate today) {
        return of(rows, Map.of(), today);
    }

    /** A list as it came back, with each cell marked that has to be corrected, and a note at it that says how. */
    public byte[] marked(NominationTable table, List<ListProblem> problems, LocalDate today) {
        Map<Integer, Integer> rows = new HashMap<>();
        for (NominationRow row : table.rows()) {
            rows.put(row.line(), rows.size());
        }
        Map<At, String> wrong = new HashMap<>();
        for (ListProblem one : problems) {
            NominationColumn.of(one.field())
                    .ifPresent(column -> wrong.merge(
                            new At(rows.getOrDefault(one.line(), -1), column.ordinal()),
                            one.sentence(),
                            (first, other) -> first + "\n" + other));
        }
        return of(table.rows().stream().map(NominationRow::cells).toList(), wrong, today);
    }

    private byte[] of(List<Map<NominationColumn, String>> rows, Map<At, String> wrong, LocalDate today) {
        List<String> words = List.of(
                Messages.say("intake.nominees.title", call.course(), call.year().label(), body),
                Messages.say("intake.nominees.how"),
                Messages.say("intake.nominees.code", call.id() + "-" + bodyId));
        List<EntryColumn> columns = Arrays.stream(NominationColumn.values())
                .map(column -> new EntryColumn(
                        column.heading(),
                        column.note(),
                        column.width(),
                        choices.getOrDefault(column, List.of()),
                        column == NominationColumn.PROFESSIONS))
                .toList();
        Integer limit = call.limitPerBody();
        int blank = Math.max(FEWEST_ROWS, limit == null ? 0 : Math.min(limit, MOST_BLANK));
        EntrySheet sheet = new EntrySheet(Messages.say("intake.nominees.sheet"), words, columns, blank, KEPT_IN_SIGHT);
        Workbook book = new Workbook(words.get(0), body, today);
        book.sheet(sheet, rows.stream().map(NominationWorkbook::texts).toList(), wrong);
        return book.bytes();
    }

    private static List<String> texts(Map<NominationColumn, String> row) {
        return Arrays.stream(NominationColumn.values())
                .map(column -> row.getOrDefault(column, ""))
                .toList();
    }
}
