package org.tsunagi.report.workbook;

import static org.tsunagi.base.kernel.Messages.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.Summary;
import org.tsunagi.report.Summary.MunicipalityFigures;
import org.tsunagi.report.Summary.MunicipalityFigures.Turnout;
import org.tsunagi.report.Summary.ProfessionCount;

/** The same figures to compute with: one value per cell, as the ministry's rules for machine-readable sheets ask. */
final class FlatSheets {
    private static final DataSheet<Of<CourseSummary>> COURSES = sheet(
            "courses",
            Column.text(heading("course"), row -> row.course().programTitle()),
            Column.text(heading("eligibility"), row -> row.course().eligibility()),
            Column.date(heading("from"), row -> first(row.course())),
            Column.japaneseDate(heading("japaneseFrom"), row -> first(row.course())),
            Column.date(heading("to"), row -> last(row.course())),
            Column.japaneseDate(heading("japaneseTo"), row -> last(row.course())),
            Column.number(heading("days"), row -> row.course().days().size()),
            Column.number(heading("applied"), row -> row.course().applied()),
            Column.number(heading("enrolled"), row -> row.course().enrolled()),
            Column.number(heading("completed"), row -> row.course().completed()),
            Column.number(heading("mentions"), row -> row.course().mentions()));

    private static final DataSheet<Of<ProfessionCount>> PROFESSIONS = sheet(
            "professions",
            Column.text(heading("course"), row -> row.course().programTitle()),
            Column.number(heading("order"), row -> row.course().professions().indexOf(row.part()) + 1L),
            Column.text(heading("profession"), row -> row.part().label()),
            Column.number(heading("persons"), row -> row.part().persons()));

    private static final DataSheet<Of<MunicipalityTurnout>> MUNICIPALITIES = sheet(
            "municipalities",
            Column.text(heading("code"), row -> row.part().line().code()),
            Column.text(heading("municipality"), row -> row.part().line().name()),
            Column.text(heading("course"), row -> row.course().programTitle()),
            Column.number(heading("applied"), row -> row.part().turnout().applied()),
            Column.number(
                    heading("municipalityCompleted"),
                    row -> row.part().turnout().completed()));

    private FlatSheets() {}

    static void write(Workbook workbook, Summary summary) {
        List<CourseSummary> courses = summary.courses();
        workbook.sheet(
                COURSES,
                courses.stream()
                        .map(course -> new Of<>(summary, course, course))
                        .toList());
        workbook.sheet(
                PROFESSIONS,
                courses.stream()
                        .flatMap(course ->
                                course.professions().stream().map(profession -> new Of<>(summary, course, profession)))
                        .toList());
        workbook.sheet(
                MUNICIPALITIES,
                summary.municipalities().stream()
                        .flatMap(line -> IntStream.range(0, courses.size())
                                .mapToObj(at -> new Of<>(
                                        summary,
                                        courses.get(at),
                                        new MunicipalityTurnout(
                                                line, line.courses().get(at)))))
                        .toList());
    }

    /** Every flat sheet begins with the year and the prefecture and ends with the day it was counted on. */
    @SafeVarargs
    private static <P> DataSheet<Of<P>> sheet(String key, Column<Of<P>>... own) {
        List<Column<Of<P>>> columns = new ArrayList<>();
        columns.add(Column.number(heading("year"), row -> row.summary().year().year()));
        columns.add(
                Column.text(heading("japaneseYear"), row -> row.summary().year().label()));
        columns.add(Column.text(heading("prefecture"), row -> row.summary().prefecture()));
        for (Column<Of<P>> column : own) {
            columns.add(column);
        }
        columns.add(Column.date(heading("asOf"), row -> row.summary().asOf()));
        columns.add(Column.japaneseDate(
                heading("japaneseAsOf"), row -> row.summary().asOf()));
        return new DataSheet<>(heading(key), columns);
    }

    private static String heading(String key) {
        return say("report.data." + key);
    }

    private static @Nullable LocalDate first(CourseSummary course) {
        return course.days().isEmpty() ? null : course.days().get(0);
    }

    private static @Nullable LocalDate last(CourseSummary course) {
        return course.days().isEmpty() ? null : course.days().get(course.days().size() - 1);
    }

    private record Of<P>(Summary summary, CourseSummary course, P part) {}

    private record MunicipalityTurnout(MunicipalityFigures line, Turnout turnout) {}
}
