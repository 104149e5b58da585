package org.tsunagi.report.workbook;

import static org.tsunagi.base.kernel.Messages.say;

import org.tsunagi.base.workbook.BarChart;
import org.tsunagi.base.workbook.Cell;
import org.tsunagi.base.workbook.CellFormat;
import org.tsunagi.base.workbook.PageSetup;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.Summary;
import org.tsunagi.report.Summary.ProfessionCount;

/** The completers' professions (職種別): persons and mentions apart, with a chart for each course. */
final class ProfessionsSheet {
    private static final int[] WIDTHS = {27, 13, 2, 43};
    private static final int CHART_COLUMN = 3;

    private ProfessionsSheet() {}

    static void write(Workbook workbook, Summary summary) {
        Sheet sheet = workbook.sheet(say("report.professions.sheet"), PageSetup.ONE_PORTRAIT_PAGE, WIDTHS);
        SummaryWorkbook.footer(sheet, summary, "records");
        sheet.line(
                CellFormat.TITLE, say("report.professions.title", summary.year().label()));
        sheet.repeatFrom(0);
        for (CourseSummary course : summary.courses()) {
            sheet.gap(10);
            sheet.line(CellFormat.SUBTITLE, course.programTitle());
            if (course.professions().isEmpty()) {
                sheet.line(CellFormat.PARAGRAPH, say("report.professions.none"));
            } else {
                table(sheet, course);
            }
        }
        if (summary.courses().isEmpty()) {
            sheet.line(CellFormat.PARAGRAPH, say("report.overview.none"));
        }
    }

    private static void table(Sheet sheet, CourseSummary course) {
        sheet.row(
                Cell.text(CellFormat.HEADING, say("report.professions.profession")),
                Cell.text(CellFormat.HEADING, say("report.professions.persons")));
        int first = sheet.next();
        for (ProfessionCount profession : course.professions()) {
            sheet.row(
                    Cell.text(CellFormat.LABEL, profession.label()),
                    Cell.number(CellFormat.NUMBER, profession.persons()));
        }
        int last = sheet.next() - 1;
        sheet.row(
                Cell.text(CellFormat.TOTAL, say("report.professions.mentions")),
                Cell.number(CellFormat.TOTAL, course.mentions()));
        sheet.line(CellFormat.NOTE, say("report.professions.reconciled", course.completed(), course.mentions()));
        String title = say("report.professions.chart", course.shortTitle());
        String series = say("report.professions.persons");
        sheet.bars(new BarChart(title, series, first, last, 0, CHART_COLUMN, CHART_COLUMN + 1));
    }
}
