package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;

/** Decides what is due about whole fiscal years: planning this one, reporting on the last. */
final class YearDues {
    /** The summary of a year that ended is reminded of until then. */
    private static final int SUMMARY_MONTHS = 3;

    private YearDues() {}

    static List<Due> of(LocalDate today, List<CourseFacts> courses) {
        List<Due> dues = new ArrayList<>();
        FiscalYear year = FiscalYear.of(today);
        if (!anyOf(year, courses)) {
            dues.add(Due.open(
                    Task.PLAN_YEAR,
                    null,
                    Words.say("detail.noCourses", year.label()),
                    Words.say("tag.toDo"),
                    Places.NEW_COURSE));
        }
        FiscalYear last = year.previous();
        if (anyOf(last, courses) && !today.isAfter(last.last().plusMonths(SUMMARY_MONTHS))) {
            dues.add(Due.open(
                    Task.CHECK_SUMMARY,
                    last.last(),
                    Words.say("detail.summary", last.label()),
                    Words.say("tag.yearOver"),
                    Places.report(last)));
        }
        return dues;
    }

    private static boolean anyOf(FiscalYear year, List<CourseFacts> courses) {
        return courses.stream().anyMatch(one -> one.course().fiscalYear().equals(year));
    }
}
