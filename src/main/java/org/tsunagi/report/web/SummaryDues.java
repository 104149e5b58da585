package org.tsunagi.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.report.ReportViews;

/** The summary of the fiscal year that has ended. */
@ApplicationScoped
class SummaryDues implements Dues {
    private static final int CHECK = 710;

    private final ReportViews reports;
    private final OfficeClock clock;

    SummaryDues(ReportViews reports, OfficeClock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isOfficer() ? of(clock.today(), reports.years()) : List.of();
    }

    /** @param years the fiscal years that have courses */
    static List<Due> of(LocalDate today, List<FiscalYear> years) {
        FiscalYear last = FiscalYear.of(today).previous();
        if (!years.contains(last) || SummaryTime.isOver(last, today)) {
            return List.of();
        }
        return List.of(Due.open(
                CHECK,
                Messages.say("report.due.summary"),
                SummaryTime.until(last),
                Messages.say("report.due.summary.detail", last.label()),
                Messages.say("report.due.summary.tag"),
                "/reports/" + last.year()));
    }
}
