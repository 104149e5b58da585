package org.tsunagi.report.workbook;

import static org.tsunagi.base.kernel.Messages.say;

import java.util.stream.Collectors;
import org.tsunagi.base.workbook.Cell;
import org.tsunagi.base.workbook.CellFormat;
import org.tsunagi.base.workbook.PageSetup;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.FullWidth;
import org.tsunagi.report.Period;
import org.tsunagi.report.Summary;
import org.tsunagi.report.Summary.ProfessionCount;

/** The table of the prefecture's report (実施概要), on one page; its layout is that of the FY2019 report. */
final class OverviewSheet {
    private static final int[] WIDTHS = {20, 31, 30, 11, 11, 29};

    private OverviewSheet() {}

    static void write(Workbook workbook, Summary summary) {
        Sheet sheet = workbook.sheet(say("report.overview.sheet"), PageSetup.ONE_LANDSCAPE_PAGE, WIDTHS);
        SummaryWorkbook.footer(sheet, summary, "records");
        sheet.line(CellFormat.TITLE, SummaryWorkbook.overviewTitle(summary));
        sheet.gap(10);
        int headings = sheet.next();
        sheet.row(
                Cell.blank(CellFormat.HEADING),
                heading("eligibility"),
                heading("period"),
                heading("applied"),
                heading("completed"),
                heading("professions"));
        sheet.repeatFrom(headings);
        for (CourseSummary course : summary.courses()) {
            sheet.row(
                    folded(sheet, 0, CellFormat.ROW_HEADING, course.programTitle()),
                    folded(sheet, 1, CellFormat.TEXT, course.eligibility()),
                    folded(sheet, 2, CellFormat.TEXT, Period.wording(course.days())),
                    Cell.text(CellFormat.ENTRY, persons(course.applied())),
                    Cell.text(CellFormat.ENTRY, persons(course.completed())),
                    Cell.text(
                            CellFormat.TEXT,
                            course.professions().stream()
                                    .map(ProfessionCount::label)
                                    .collect(Collectors.joining("\n"))));
        }
        if (summary.courses().isEmpty()) {
            sheet.line(CellFormat.PARAGRAPH, say("report.overview.none"));
        }
    }

    private static Cell heading(String key) {
        return Cell.text(CellFormat.HEADING, say("report.overview." + key));
    }

    private static Cell folded(Sheet sheet, int column, CellFormat look, String text) {
        return Cell.text(look, sheet.fold(column, look, text));
    }

    private static String persons(long count) {
        return say("report.overview.persons", FullWidth.of(count));
    }
}
