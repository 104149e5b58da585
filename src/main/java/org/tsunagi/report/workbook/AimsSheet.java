package org.tsunagi.report.workbook;

import static org.tsunagi.base.kernel.Messages.say;

import org.tsunagi.base.workbook.CellFormat;
import org.tsunagi.base.workbook.PageSetup;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.FullWidth;
import org.tsunagi.report.Summary;

/** What the next year is to change (次年度の狙い). */
final class AimsSheet {
    private AimsSheet() {}

    static void write(Workbook workbook, Summary summary) {
        Sheet sheet = workbook.sheet(say("report.aims.sheet"), PageSetup.PORTRAIT, 3, 82);
        SummaryWorkbook.footer(sheet, summary, "aims");
        String next = FullWidth.of(summary.year().next().shortLabel());
        sheet.line(CellFormat.TITLE, say("report.aims.title", SummaryWorkbook.leadTitle(summary), next));
        sheet.repeatFrom(0);
        sheet.gap(14);
        summary.aims().forEach(aim -> sheet.paragraph("・", aim));
        if (summary.aims().isEmpty()) {
            sheet.line(CellFormat.PARAGRAPH, say("report.aims.none"));
        }
    }
}
