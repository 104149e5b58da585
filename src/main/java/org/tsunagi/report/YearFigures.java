package org.tsunagi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.completion.CompletionViews.CompleterProfession;
import org.tsunagi.course.CourseOutline;
import org.tsunagi.enrollment.EnrollmentViews.EnrolledCount;
import org.tsunagi.masters.MastersViews.MunicipalityLine;
import org.tsunagi.report.Summary.MunicipalityFigures;
import org.tsunagi.report.Summary.ProfessionCount;

/**
 * What was counted of one fiscal year, put together into the lines of its report.
 *
 * @param labels the printed label by profession, in the report's order
 */
record YearFigures(
        List<CourseOutline> courses,
        Map<Long, String> labels,
        List<CompleterProfession> professions,
        Headcount completed,
        List<EnrolledCount> enrolled,
        Headcount applied) {

    List<CourseSummary> courseSummaries() {
        return courses.stream().map(this::courseSummary).toList();
    }

    private CourseSummary courseSummary(CourseOutline course) {
        long id = course.courseId();
        List<ProfessionCount> counts = ProfessionTally.of(
                labels, professions.stream().filter(one -> one.courseId() == id).toList());
        return new CourseSummary(
                course.title(),
                course.shortTitle(),
                course.eligibility(),
                course.days(),
                applied.on(id),
                enrolled.stream()
                        .filter(count -> count.courseId() == id)
                        .mapToLong(EnrolledCount::persons)
                        .sum(),
                completed.on(id),
                counts,
                counts.stream().mapToLong(ProfessionCount::persons).sum());
    }

    /**
     * A line for each municipality that stood in the year, also where nobody came from, for another one only if persons
     * count for it, and one for the rest if there are any.
     */
    List<MunicipalityFigures> municipalityLines(FiscalYear year, List<MunicipalityLine> municipalities) {
        if (courses.isEmpty()) {
            return List.of();
        }
        List<MunicipalityFigures> lines = new ArrayList<>();
        for (MunicipalityLine one : municipalities) {
            MunicipalityFigures line =
                    line(one.code(), one.name(), (counted, course) -> counted.from(course.courseId(), one.id()));
            if (one.stoodBetween(year.first(), year.last()) || isAnybodyIn(line)) {
                lines.add(line);
            }
        }
        List<Long> ids = municipalities.stream().map(MunicipalityLine::id).toList();
        MunicipalityFigures rest = line(
                "",
                Messages.say("report.municipalities.other"),
                (counted, course) -> counted.fromElsewhere(course.courseId(), ids));
        if (isAnybodyIn(rest)) {
            lines.add(rest);
        }
        return lines;
    }

    private static boolean isAnybodyIn(MunicipalityFigures line) {
        return line.courses().stream().anyMatch(turnout -> turnout.applied() + turnout.completed() > 0);
    }

    private MunicipalityFigures line(String code, String name, ToLongBiFunction<Headcount, CourseOutline> persons) {
        return new MunicipalityFigures(
                code,
                name,
                courses.stream()
                        .map(course -> new MunicipalityFigures.Turnout(
                                persons.applyAsLong(applied, course), persons.applyAsLong(completed, course)))
                        .toList());
    }
}
