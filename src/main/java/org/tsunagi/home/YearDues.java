package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.home.Due.Task;

/** Decides what is due about whole fiscal years: planning this one, reporting on the last. */
final class YearDues {
    private static final int SUMMARY_MONTHS = 3;

    private YearDues() {}

    static List<Due> of(LocalDate today, List<CourseFacts> courses) {
        List<Due> dues = new ArrayList<>();
        FiscalYear year = FiscalYear.of(today);
        if (!anyOf(year, courses)) {
            dues.add(Due.open(
                    Task.PLAN_YEAR,
                    null,
                    HomeMessages.say("detail.noCourses", year.label()),
                    HomeMessages.say("tag.toDo"),
                    Places.newCourse(year)));
        }
        FiscalYear last = year.previous();
        if (anyOf(last, courses) && !isReported(last, today)) {
            dues.add(Due.open(
                    Task.CHECK_SUMMARY,
                    summaryUntil(last),
                    HomeMessages.say("detail.summary", last.label()),
                    HomeMessages.say("tag.yearOver"),
                    Places.report(last)));
        }
        return dues;
    }

    /**
     * Nothing in the house says that a report was handed in: it is sent on paper. The summary of a year is therefore
     * listed from its end until the end of June and taken as reported after that.
     */
    static boolean isReported(FiscalYear year, LocalDate today) {
        return today.isAfter(summaryUntil(year));
    }

    static LocalDate summaryUntil(FiscalYear year) {
        return year.last().plusMonths(SUMMARY_MONTHS);
    }

    private static boolean anyOf(FiscalYear year, List<CourseFacts> courses) {
        return courses.stream().anyMatch(one -> one.course().fiscalYear().equals(year));
    }
}
