package org.tsunagi.report.workbook;

import static org.tsunagi.base.kernel.Messages.say;

import org.tsunagi.base.workbook.CellFormat;
import org.tsunagi.base.workbook.PageSetup;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.Summary;

/** What trainees wrote, as released (アンケート結果（抜粋）). */
final class ExcerptsSheet {
    private ExcerptsSheet() {}

    static void write(Workbook workbook, Summary summary) {
        Sheet sheet = workbook.sheet(say("report.excerpts.sheet"), PageSetup.PORTRAIT, 3, 82);
        SummaryWorkbook.footer(sheet, summary, "survey");
        sheet.line(CellFormat.TITLE, say("report.excerpts.title", SummaryWorkbook.leadTitle(summary)));
        sheet.repeatFrom(0);
        sheet.gap(14);
        for (String excerpt : summary.excerpts()) {
            sheet.paragraph("・", excerpt);
        }
        if (summary.excerpts().isEmpty()) {
            sheet.line(CellFormat.PARAGRAPH, say("report.excerpts.none"));
        }
    }
}
