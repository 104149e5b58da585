package org.tsunagi.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;

/** A course is reported once the time for its year's summary is over. */
@ApplicationScoped
class ReportStep implements CourseSteps {
    private static final int ORDER = 700;

    private final OfficeClock clock;

    ReportStep(OfficeClock clock) {
        this.clock = clock;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        return of(clock.today(), course.fiscalYear());
    }

    static CourseStep of(LocalDate today, FiscalYear year) {
        return new CourseStep(
                ORDER,
                Messages.say("report.step"),
                SummaryTime.isOver(year, today),
                false,
                note(today, year),
                "/reports/" + year.year());
    }

    private static String note(LocalDate today, FiscalYear year) {
        if (SummaryTime.isOver(year, today)) {
            return Messages.say("report.step.reported");
        }
        return today.isAfter(year.last())
                ? Messages.say("report.step.yearOver", JapaneseDate.withWeekday(SummaryTime.until(year)))
                : Messages.say("report.step.yearRuns");
    }
}
