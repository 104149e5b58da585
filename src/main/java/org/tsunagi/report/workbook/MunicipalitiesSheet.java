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
    private static final int COURSES_UPRIGHT = 2;
    private static final int COURSES_ABREAST = 5;

    private MunicipalitiesSheet() {}

    static void write(Workbook workbook, Summary summary) {
        Sheet sheet = workbook.sheet(
                say("report.municipalities.sheet", summary.municipalityWord()), paper(summary), widths(summary));
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
        for (int from = 0; from < summary.courses().size(); from += COURSES_ABREAST) {
            table(
                    sheet,
                    summary,
                    from,
                    Math.min(from + COURSES_ABREAST, summary.courses().size()));
        }
        sheet.line(CellFormat.NOTE, say("report.municipalities.note"));
    }

    /** The table of some of the courses: more than fit beside each other follow below. */
    private static void table(Sheet sheet, Summary summary, int from, int to) {
        int first = sheet.next();
        headings(sheet, summary.municipalityWord(), summary.courses().subList(from, to));
        if (from == 0 && to == summary.courses().size()) {
            sheet.repeatFrom(first);
        }
        for (MunicipalityFigures line : summary.municipalities()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(CellFormat.LABEL, line.code()));
            cells.add(Cell.text(CellFormat.LABEL, line.name()));
            for (Turnout turnout : line.courses().subList(from, to)) {
                cells.add(Cell.number(CellFormat.NUMBER, turnout.applied()));
                cells.add(Cell.number(CellFormat.NUMBER, turnout.completed()));
            }
            sheet.row(cells);
        }
        totals(sheet, summary.courses().subList(from, to));
        if (to < summary.courses().size()) {
            sheet.gap(10);
        }
    }

    private static PageSetup paper(Summary summary) {
        return summary.courses().size() > COURSES_UPRIGHT ? PageSetup.LANDSCAPE : PageSetup.PORTRAIT;
    }

    private static int[] widths(Summary summary) {
        IntStream figures = IntStream.generate(() -> FIGURE_WIDTH)
                .limit(2L * Math.min(COURSES_ABREAST, summary.courses().size()));
        return IntStream.concat(IntStream.of(CODE_WIDTH, NAME_WIDTH), figures).toArray();
    }

    private static void headings(Sheet sheet, String municipalityWord, List<CourseSummary> courses) {
        List<Cell> titles = new ArrayList<>();
        List<Cell> figures = new ArrayList<>();
        titles.add(Cell.blank(CellFormat.HEADING).across(2));
        figures.add(heading("code"));
        figures.add(Cell.text(CellFormat.HEADING, municipalityWord));
        for (CourseSummary course : courses) {
            titles.add(Cell.text(CellFormat.HEADING, course.shortTitle()).across(2));
            figures.add(heading("applied"));
            figures.add(heading("completed"));
        }
        sheet.row(titles);
        sheet.row(figures);
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
