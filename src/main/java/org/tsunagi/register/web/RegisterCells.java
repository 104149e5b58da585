package org.tsunagi.register.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.workbook.HeadedCells;
import org.tsunagi.base.workbook.HeadedTable;
import org.tsunagi.base.workbook.HeadedTable.HeadedLine;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.register.OldCompletion;
import org.tsunagi.register.RegisterField;

/** The rows of an office's own register as completions, by what its columns and words were said to mean. */
final class RegisterCells {
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NOTE = 1000;
    /** An empty-looking cell of a workbook may hold a day of January 1900. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 4, 1);

    private final HeadedCells<RegisterField> cells;
    private final LocalDate today;
    private final @Nullable Option program;
    private final @Nullable FiscalYear year;

    /**
     * @param program of the rows that name no course
     * @param year of the rows that bear no year and no day
     */
    RegisterCells(
            HeadedCells<RegisterField> cells, LocalDate today, @Nullable Option program, @Nullable FiscalYear year) {
        this.cells = cells;
        this.today = today;
        this.program = program;
        this.year = year;
    }

    /** A row as the completion it describes; null with its problems told. */
    @Nullable
    OldCompletion read(HeadedLine row, List<ListProblem> problems) {
        Problems found = new Problems();
        Fields in = new Fields(found);
        cells.checkFormulas(row, found);
        PersonName name = name(row, found);
        LocalDate born = day(row, RegisterField.BIRTH_DATE, found);
        LocalDate completed = day(row, RegisterField.COMPLETED_ON, found);
        LocalDate issued = day(row, RegisterField.ISSUED_ON, found);
        FiscalYear of = year(row, completed, issued, found);
        String course = text(in, row, RegisterField.COURSE, LONGEST);
        if (course.isEmpty() && program == null) {
            found.add(RegisterField.COURSE.field(), Messages.say("entry.missing"));
        }
        if (born != null && completed != null && born.isAfter(completed)) {
            found.add(RegisterField.BIRTH_DATE.field(), Messages.say("register.import.bornLater"));
        }
        String number = text(in, row, RegisterField.NUMBER, LONGEST_NUMBER);
        String municipality = text(in, row, RegisterField.MUNICIPALITY, LONGEST);
        String employer = text(in, row, RegisterField.EMPLOYER, LONGEST);
        String professions = text(in, row, RegisterField.PROFESSIONS, LONGEST);
        String note = text(in, row, RegisterField.NOTE, LONGEST_NOTE);
        found.all()
                .forEach(one -> problems.add(new ListProblem(
                        row.line(), Objects.requireNonNullElse(one.field(), "family"), one.sentence())));
        if (name == null || of == null || !found.none()) {
            return null;
        }
        return new OldCompletion(
                row.line(),
                name,
                born,
                of,
                course.isEmpty() ? id(program == null ? "" : program.value()) : id(one(row, RegisterField.COURSE)),
                course.isEmpty() && program != null ? program.label() : course,
                completed,
                number,
                issued,
                id(one(row, RegisterField.MUNICIPALITY)),
                municipality,
                employer,
                ids(row),
                professions,
                note);
    }

    /** Where a cell stands in the file: 「C12 生年月日」. */
    String place(ListProblem problem) {
        return Arrays.stream(RegisterField.values())
                .filter(one -> one.field().equals(problem.field()))
                .filter(one -> cells.column(one) != null)
                .findFirst()
                .map(one -> HeadedTable.letters(Objects.requireNonNull(cells.column(one))) + problem.line() + " "
                        + one.label())
                .orElse(Messages.tell("register.import.line", problem.line()));
    }

    private @Nullable PersonName name(HeadedLine row, Problems found) {
        String[] name = cells.parts(row, RegisterField.NAME, RegisterField.FAMILY, RegisterField.GIVEN);
        String[] kana = cells.parts(row, RegisterField.KANA, RegisterField.FAMILY_KANA, RegisterField.GIVEN_KANA);
        return found.tryGet(() -> PersonName.of(name[0], name[1], kana[0], kana[1]))
                .orElse(null);
    }

    private @Nullable LocalDate day(HeadedLine row, RegisterField field, Problems found) {
        LocalDate day = new Fields(found).optionalDate(field.field(), cells.cell(row, field));
        if (day != null && (day.isAfter(today) || day.isBefore(EARLIEST))) {
            found.add(
                    field.field(),
                    Messages.say(day.isAfter(today) ? "register.import.future" : "register.import.early"));
            return null;
        }
        return day;
    }

    private @Nullable FiscalYear year(
            HeadedLine row, @Nullable LocalDate completed, @Nullable LocalDate issued, Problems found) {
        String field = RegisterField.YEAR.field();
        String typed = cells.cell(row, RegisterField.YEAR);
        if (!typed.isEmpty()) {
            FiscalYear read = found.tryGet(() -> yearOf(typed, field, today)).orElse(null);
            if (read != null && completed != null && !read.contains(completed)) {
                found.add(
                        field,
                        Messages.say(
                                "register.import.anotherYear",
                                FiscalYear.of(completed).both()));
            }
            return read;
        }
        FiscalYear said = Stream.of(completed, issued)
                .filter(Objects::nonNull)
                .findFirst()
                .map(FiscalYear::of)
                .orElse(year);
        if (said == null) {
            found.add(
                    cells.column(RegisterField.YEAR) == null ? RegisterField.COMPLETED_ON.field() : field,
                    Messages.say("register.import.noYear"));
        }
        return said;
    }

    /** As it was typed, or a problem of this field. */
    static FiscalYear yearOf(String typed, String field, LocalDate today) {
        FiscalYear read;
        try {
            read = FiscalYear.parse(typed);
        } catch (RuleViolation unreadable) {
            throw new RuleViolation(field, "base.fiscalYear");
        }
        RuleViolation.unless(read.compareTo(FiscalYear.of(today)) <= 0, field, "register.import.futureYear");
        return read;
    }

    private String text(Fields in, HeadedLine row, RegisterField field, int longest) {
        return Objects.requireNonNullElse(in.optionalText(field.field(), cells.cell(row, field), longest), "");
    }

    private String one(HeadedLine row, RegisterField field) {
        return cells.one(row, field);
    }

    private Set<Long> ids(HeadedLine row) {
        return cells.several(row, RegisterField.PROFESSIONS).stream()
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable Long id(String value) {
        return value.isEmpty() ? null : Long.valueOf(value);
    }
}
