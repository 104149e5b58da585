package org.tsunagi.report.workbook;

import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.Summary;

/** The summary of a fiscal year as one Excel file. */
public final class SummaryWorkbook {
    private SummaryWorkbook() {}

    /**
     * The file's bytes; the same summary always gives the same ones.
     *
     * @throws IllegalStateException when the summary's sums and parts differ
     */
    public static byte[] bytes(Summary summary) {
        summary.reconcile();
        Workbook workbook = new Workbook(overviewTitle(summary), summary.prefecture(), summary.asOf());
        OverviewSheet.write(workbook, summary);
        ExcerptsSheet.write(workbook, summary);
        AimsSheet.write(workbook, summary);
        ProfessionsSheet.write(workbook, summary);
        MunicipalitiesSheet.write(workbook, summary);
        FlatSheets.write(workbook, summary);
        return workbook.bytes();
    }

    static String overviewTitle(Summary summary) {
        return Messages.say(
                "report.overview.title", leadTitle(summary), summary.year().shortLabel());
    }

    /** The report bears the name of its first course. */
    static String leadTitle(Summary summary) {
        return summary.courses().stream()
                .findFirst()
                .map(CourseSummary::programTitle)
                .orElse("");
    }

    /** Every sheet says whose it is, as of when, and from what it was made. */
    static void footer(Sheet sheet, Summary summary, String basis) {
        sheet.footer(Messages.say(
                "report.footer",
                summary.prefecture(),
                JapaneseDate.print(summary.asOf()),
                Messages.say("report.basis." + basis)));
    }
}
