package org.tsunagi.report.workbook;

import static org.tsunagi.base.kernel.Messages.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tsunagi.base.workbook.Cell;
import org.tsunagi.base.workbook.Look;
import org.tsunagi.base.workbook.Paper;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.MunicipalityFigures;
import org.tsunagi.report.MunicipalityFigures.Turnout;
import org.tsunagi.report.Summary;

/** Applicants and completers of each municipality (市町村別), with the courses' figures as totals. */
final class MunicipalitiesSheet {
    private static final int CODE_WIDTH = 12;
    private static final int NAME_WIDTH = 22;
    private static final int FIGURE_WIDTH = 13;

    private MunicipalitiesSheet() {}

    static void write(Workbook workbook, Summary summary) {
        Sheet sheet = workbook.sheet(
                say("report.municipalities.sheet", summary.municipalityWord()), Paper.PORTRAIT, widths(summary));
        SummaryWorkbook.footer(sheet, summary, "records");
        sheet.line(
                Look.TITLE,
                say(
                        "report.municipalities.title",
                        summary.municipalityWord(),
                        summary.year().label()));
        sheet.gap(10);
        if (summary.municipalities().isEmpty()) {
            sheet.line(Look.PARAGRAPH, say("report.municipalities.none", summary.municipalityWord()));
            return;
        }
        headings(sheet, summary);
        for (MunicipalityFigures line : summary.municipalities()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(Look.LABEL, line.code()));
            cells.add(Cell.text(Look.LABEL, line.name()));
            for (Turnout turnout : line.courses()) {
                cells.add(Cell.number(Look.NUMBER, turnout.applied()));
                cells.add(Cell.number(Look.NUMBER, turnout.completed()));
            }
            sheet.row(cells);
        }
        totals(sheet, summary.courses());
        sheet.line(Look.NOTE, say("report.municipalities.note"));
    }

    private static int[] widths(Summary summary) {
        IntStream figures = IntStream.generate(() -> FIGURE_WIDTH)
                .limit(2L * summary.courses().size());
        return IntStream.concat(IntStream.of(CODE_WIDTH, NAME_WIDTH), figures).toArray();
    }

    private static void headings(Sheet sheet, Summary summary) {
        int first = sheet.next();
        List<Cell> titles = new ArrayList<>();
        List<Cell> figures = new ArrayList<>();
        titles.add(Cell.blank(Look.HEADING).across(2));
        figures.add(heading("code"));
        figures.add(Cell.text(Look.HEADING, summary.municipalityWord()));
        for (CourseSummary course : summary.courses()) {
            titles.add(Cell.text(Look.HEADING, course.shortTitle()).across(2));
            figures.add(heading("applied"));
            figures.add(heading("completed"));
        }
        sheet.row(titles);
        sheet.row(figures);
        sheet.repeatFrom(first);
    }

    private static void totals(Sheet sheet, List<CourseSummary> courses) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(Look.TOTAL, say("report.municipalities.total")).across(2));
        for (CourseSummary course : courses) {
            cells.add(Cell.number(Look.TOTAL, course.applied()));
            cells.add(Cell.number(Look.TOTAL, course.completed()));
        }
        sheet.row(cells);
    }

    private static Cell heading(String key) {
        return Cell.text(Look.HEADING, say("report.municipalities." + key));
    }
}
