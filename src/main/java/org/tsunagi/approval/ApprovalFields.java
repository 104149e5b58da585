package org.tsunagi.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;

/**
 * What an officer types about an approved paper, as the five fields of {@code {#approval fields=… /}} send it: a form that
 * carries an approval has these five strings beside its own.
 */
public record ApprovalFields(
        @Nullable String draftedOn,
        @Nullable String approvedOn,
        @Nullable String effectiveOn,
        @Nullable String documentNumber,
        @Nullable String approver) {

    /** The fields as they were entered. */
    public static ApprovalFields of(ApprovalRecord record) {
        LocalDate effective = record.effectiveOn();
        return new ApprovalFields(
                JapaneseDate.print(record.draftedOn()),
                JapaneseDate.print(record.approvedOn()),
                effective == null ? "" : JapaneseDate.print(effective),
                record.documentNumber(),
                record.approver());
    }

    /** What stands on the paper, or null with the problems told; a date without a year is one of this fiscal year. */
    public @Nullable ApprovalRecord read(Problems problems, FiscalYear year) {
        Fields in = new Fields(problems);
        LocalDate drafted = in.date("draftedOn", draftedOn, year);
        LocalDate approved = in.date("approvedOn", approvedOn, year);
        LocalDate effective = in.optionalDate("effectiveOn", effectiveOn, year);
        String number = in.text("documentNumber", documentNumber, 40);
        String decider = in.text("approver", approver, 40);
        return drafted == null || approved == null || number == null || decider == null
                ? null
                : new ApprovalRecord(drafted, approved, effective, number, decider);
    }
}
