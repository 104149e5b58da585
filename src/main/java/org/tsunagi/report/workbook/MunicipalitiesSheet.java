package org.tsunagi.report.workbook;

import static org.tsunagi.base.kernel.Messages.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tsunagi.base.workbook.Cell;
import org.tsunagi.base.workbook.CellFormat;
import org.tsunagi.base.workbook.PageSetup;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.Summary;
import org.tsunagi.report.Summary.MunicipalityFigures;
import org.tsunagi.report.Summary.MunicipalityFigures.Turnout;

/** Applicants and completers of each municipality (市町村別), with the courses' figures as totals. */
final class MunicipalitiesSheet {
    private static final int CODE_WIDTH = 12;
    private static final int NAME_WIDTH = 22;
    private static final int FIGURE_WIDTH = 13;

    private MunicipalitiesSheet() {}

    static void write(Workbook workbook, Summary summary) {
        Sheet sheet = workbook.sheet(
                say("report.municipalities.sheet", summary.municipalityWord()), PageSetup.PORTRAIT, widths(summary));
        SummaryWorkbook.footer(sheet, summary, "records");
        sheet.line(
                CellFormat.TITLE,
                say(
                        "report.municipalities.title",
                        summary.municipalityWord(),
                        summary.year().label()));
        sheet.gap(10);
        if (summary.municipalities().isEmpty()) {
            sheet.line(CellFormat.PARAGRAPH, say("report.municipalities.none", summary.municipalityWord()));
            return;
        }
        headings(sheet, summary);
        for (MunicipalityFigures line : summary.municipalities()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(CellFormat.LABEL, line.code()));
            cells.add(Cell.text(CellFormat.LABEL, line.name()));
            for (Turnout turnout : line.courses()) {
                cells.add(Cell.number(CellFormat.NUMBER, turnout.applied()));
                cells.add(Cell.number(CellFormat.NUMBER, turnout.completed()));
            }
            sheet.row(cells);
        }
        totals(sheet, summary.courses());
        sheet.line(CellFormat.NOTE, say("report.municipalities.note"));
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
        titles.add(Cell.blank(CellFormat.HEADING).across(2));
        figures.add(heading("code"));
        figures.add(Cell.text(CellFormat.HEADING, summary.municipalityWord()));
        for (CourseSummary course : summary.courses()) {
            titles.add(Cell.text(CellFormat.HEADING, course.shortTitle()).across(2));
            figures.add(heading("applied"));
            figures.add(heading("completed"));
        }
        sheet.row(titles);
        sheet.row(figures);
        sheet.repeatFrom(first);
    }

    private static void totals(Sheet sheet, List<CourseSummary> courses) {
        List<Cell> cells = new ArrayList<>();
        cells.add(
                Cell.text(CellFormat.TOTAL, say("report.municipalities.total")).across(2));
        for (CourseSummary course : courses) {
            cells.add(Cell.number(CellFormat.TOTAL, course.applied()));
            cells.add(Cell.number(CellFormat.TOTAL, course.completed()));
        }
        sheet.row(cells);
    }

    private static Cell heading(String key) {
        return Cell.text(CellFormat.HEADING, say("report.municipalities." + key));
    }
}
