package org.tsunagi.report.workbook;

import static org.tsunagi.base.kernel.Messages.say;

import java.util.stream.Collectors;
import org.tsunagi.base.workbook.Cell;
import org.tsunagi.base.workbook.Look;
import org.tsunagi.base.workbook.Paper;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.FullWidth;
import org.tsunagi.report.Period;
import org.tsunagi.report.ProfessionCount;
import org.tsunagi.report.Summary;

/** The table of the prefecture's report (実施概要), on one page; its layout is that of the FY2019 report. */
final class OverviewSheet {
    private static final int[] WIDTHS = {20, 31, 30, 11, 11, 29};

    private OverviewSheet() {}

    static void write(Workbook workbook, Summary summary) {
        Sheet sheet = workbook.sheet(say("report.overview.sheet"), Paper.ONE_LANDSCAPE_PAGE, WIDTHS);
        SummaryWorkbook.footer(sheet, summary, "records");
        sheet.line(Look.TITLE, SummaryWorkbook.overviewTitle(summary));
        sheet.gap(10);
        int headings = sheet.next();
        sheet.row(
                Cell.blank(Look.HEADING),
                heading("eligibility"),
                heading("period"),
                heading("applied"),
                heading("completed"),
                heading("professions"));
        sheet.repeatFrom(headings);
        for (CourseSummary course : summary.courses()) {
            sheet.row(
                    folded(sheet, 0, Look.ROW_HEADING, course.programTitle()),
                    folded(sheet, 1, Look.TEXT, course.eligibility()),
                    folded(sheet, 2, Look.TEXT, Period.wording(course.days())),
                    Cell.text(Look.ENTRY, persons(course.applied())),
                    Cell.text(Look.ENTRY, persons(course.completed())),
                    Cell.text(
                            Look.TEXT,
                            course.professions().stream()
                                    .map(ProfessionCount::label)
                                    .collect(Collectors.joining("\n"))));
        }
        if (summary.courses().isEmpty()) {
            sheet.line(Look.PARAGRAPH, say("report.overview.none"));
        }
    }

    private static Cell heading(String key) {
        return Cell.text(Look.HEADING, say("report.overview." + key));
    }

    private static Cell folded(Sheet sheet, int column, Look look, String text) {
        return Cell.text(look, sheet.fold(column, look, text));
    }

    private static String persons(long count) {
        return say("report.overview.persons", FullWidth.of(count));
    }
}
