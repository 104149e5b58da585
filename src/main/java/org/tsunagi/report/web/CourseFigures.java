package org.tsunagi.report.web;

import java.util.List;
import java.util.stream.IntStream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.Period;
import org.tsunagi.report.Summary;

/**
 * One course's figures as the page shows them.
 *
 * @param period its days in words
 * @param chart the completers' professions
 */
record CourseFigures(CourseSummary course, String period, BarChart chart) {
    static List<CourseFigures> of(Summary summary) {
        return IntStream.range(0, summary.courses().size())
                .mapToObj(at -> of("course-" + (at + 1), summary.courses().get(at)))
                .toList();
    }

    private static CourseFigures of(String id, CourseSummary course) {
        String counted = Messages.say("report.chart.description", course.completed(), course.mentions());
        List<BarChart.Entry> entries = course.professions().stream()
                .map(one -> new BarChart.Entry(one.label(), one.persons()))
                .toList();
        return new CourseFigures(
                course,
                Period.plainWording(course.days()),
                BarChart.of(id, Messages.say("report.professions.chart", course.shortTitle()), counted, entries));
    }
}
