package org.tsunagi.intake.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.WrongCells;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.ImportPlan;
import org.tsunagi.intake.ImportPlan.ImportKind;
import org.tsunagi.intake.ImportPlan.PlannedImport;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;
import org.tsunagi.intake.web.ListPreview.CellChange;
import org.tsunagi.intake.workbook.NominationColumn;

/**
 * What a file of the office's own application service would do, to be looked at before it is taken.
 *
 * @param wrong the first of what has to be corrected; then there is nothing else
 * @param counts how many rows become what
 * @param shown the part of the rows that the page shows, what changes first
 * @param seen what it was compared with
 * @param unclassed how many of them will have no class (区分) though the course asks for one
 */
record ImportPreview(
        WrongCells wrong,
        List<KindCount> counts,
        List<ImportedLine> shown,
        Paging paging,
        boolean done,
        String seen,
        long unclassed) {
    /** How many rows become one kind. */
    record KindCount(String label, long rows) {}

    /** A row and what becomes of it. */
    record ImportedLine(int line, String name, String number, ImportKind kind, List<CellChange> changes) {
        public String label() {
            return Messages.label(kind);
        }

        public boolean isOpen() {
            return kind == ImportKind.NEW;
        }

        public boolean isChanged() {
            return kind == ImportKind.CHANGED;
        }
    }

    static ImportPreview wrong(List<ListProblem> problems) {
        return new ImportPreview(
                WrongCells.of(problems, one -> one.line() + "行目 " + heading(one.field())),
                List.of(),
                List.of(),
                new Paging(1, 1, 0, ""),
                false,
                "",
                0);
    }

    static ImportPreview of(ImportPlan plan, NominationCells words, boolean asksClass, @Nullable String page) {
        ListPart<PlannedImport> part = ListPart.of(plan.lines(), line -> line.kind() != ImportKind.UNCHANGED, page, "");
        return new ImportPreview(
                WrongCells.NONE,
                Arrays.stream(ImportKind.values())
                        .map(kind -> new KindCount(Messages.label(kind), plan.count(kind)))
                        .filter(one -> one.rows() > 0)
                        .toList(),
                Stream.concat(part.first().stream(), part.rest().stream())
                        .map(line -> line(line, words))
                        .toList(),
                part.paging(),
                plan.isDone(),
                plan.seen().text(),
                asksClass ? unclassed(plan) : 0);
    }

    private static long unclassed(ImportPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.kind() == ImportKind.NEW || line.kind() == ImportKind.CHANGED)
                .filter(line -> !line.particulars().declared().isSaid())
                .count();
    }

    private static ImportedLine line(PlannedImport line, NominationCells words) {
        String number = line.row().number();
        return new ImportedLine(
                line.row().line(),
                line.particulars().name().full(),
                number == null ? "" : number,
                line.kind(),
                switch (line.kind()) {
                    case UNCHANGED -> List.of();
                    case NEW -> understood(line.particulars(), words);
                    default -> changes(line, words);
                });
    }

    private static List<CellChange> understood(Particulars person, NominationCells words) {
        Map<NominationColumn, String> now = words.row(null, person);
        Stream<CellChange> cells = Stream.of(
                        NominationColumn.FAMILY_KANA,
                        NominationColumn.GIVEN_KANA,
                        NominationColumn.BIRTH_DATE,
                        NominationColumn.PROFESSIONS,
                        NominationColumn.EMPLOYER,
                        NominationColumn.MUNICIPALITY,
                        NominationColumn.PHONE,
                        NominationColumn.ALL_DAYS,
                        NominationColumn.LIST_CONSENT,
                        NominationColumn.PUBLISH_CONSENT)
                .filter(column -> !now.get(column).isEmpty())
                .map(column -> new CellChange(column.heading(), "", now.get(column)));
        return Stream.concat(cells, declared(Declared.NONE, person.declared())).toList();
    }

    private static Stream<CellChange> declared(Declared before, Declared now) {
        return Stream.of(
                        new CellChange(ImportField.PRIORITY.label(), before.label(), now.label()),
                        new CellChange(ImportField.PRIORITY_REASON.label(), before.reason(), now.reason()))
                .filter(change -> !change.before().equals(change.after()));
    }

    private static List<CellChange> changes(PlannedImport line, NominationCells words) {
        List<CellChange> changes = new ArrayList<>();
        Particulars before = line.before();
        Particulars after = line.particulars();
        if (line.numbers() && line.row().number() != null) {
            changes.add(new CellChange(
                    ImportField.SERVICE_NUMBER.label(), "", line.row().number()));
        }
        if (before != null) {
            Map<NominationColumn, String> old = words.row(null, before);
            words.row(null, after).forEach((column, now) -> {
                if (!now.equals(old.get(column))) {
                    changes.add(new CellChange(column.heading(), old.getOrDefault(column, ""), now));
                }
            });
            declared(before.declared(), after.declared()).forEach(changes::add);
        }
        return changes;
    }

    private static String heading(String field) {
        return Arrays.stream(ImportField.values())
                .filter(one -> one.field().equals(field.equals("receivedOn") ? "receivedAt" : field))
                .filter(one -> one != ImportField.NAME && one != ImportField.KANA)
                .map(ImportField::label)
                .findFirst()
                .orElse("");
    }
}
