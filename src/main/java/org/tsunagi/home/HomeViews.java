package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsunagi.account.AccountViews;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.IntakeViews.OwnCall;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.BodyLine;
import org.tsunagi.selection.SelectionDates;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.OwnOutcomes;

/** Reads what the home page of each role shows. */
@ApplicationScoped
public class HomeViews {
    private final CourseViews courses;
    private final CourseFile file;
    private final YearCounts counts;
    private final IntakeViews intake;
    private final SelectionViews selections;
    private final SelectionDates decided;
    private final MastersViews masters;
    private final AccountViews accounts;
    private final OfficeClock clock;

    HomeViews(
            CourseViews courses,
            CourseFile file,
            YearCounts counts,
            IntakeViews intake,
            SelectionViews selections,
            SelectionDates decided,
            MastersViews masters,
            AccountViews accounts,
            OfficeClock clock) {
        this.courses = courses;
        this.file = file;
        this.counts = counts;
        this.intake = intake;
        this.selections = selections;
        this.decided = decided;
        this.masters = masters;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What is due for the office today, whatever year it comes from; 404 for anyone else. */
    public DueList ofOffice(Viewer viewer) {
        if (!viewer.isOfficer()) {
            throw new NotFound("what is due for " + viewer.role());
        }
        LocalDate today = clock.today();
        List<CourseFacts> facts = file.of(courses.all());
        List<BodyLine> bodies = masters.bodies();
        List<Due> dues = new ArrayList<>();
        facts.forEach(course -> {
            dues.addAll(IntakeDues.of(today, course, bodies.size()));
            dues.addAll(OutcomeDues.of(today, course));
        });
        dues.addAll(DayDues.of(today, facts));
        dues.addAll(YearDues.of(today, facts));
        if (viewer.isAdministrator()) {
            dues.addAll(SetupDues.of(masters.settings().orElse(null), bodies, accounts.all(viewer)));
        }
        return DueList.of(today, dues);
    }

    /** What a nominating body finds: its own calls and candidates, and the outcomes of this fiscal year. */
    public BodyHome ofBody(Viewer viewer) {
        LocalDate today = clock.today();
        FiscalYear year = FiscalYear.of(today);
        Map<Long, OwnCall> calls = new LinkedHashMap<>();
        List<OwnOutcomes> outcomes = new ArrayList<>();
        Stream.of(year.previous(), year, year.next()).forEach(one -> {
            intake.own(viewer, one).forEach(own -> calls.put(own.call().id(), own));
            outcomes.addAll(selections.own(viewer, one));
        });
        Map<Long, LocalDate> approvedOn = decided.approvedOn(
                outcomes.stream().map(one -> one.course().id()).toList());
        return new BodyHome(
                DueList.of(today, BodyDues.of(today, List.copyOf(calls.values()), approvedOn)),
                year,
                BodyOutcomes.of(year, outcomes, approvedOn).stream()
                        .map(due -> new DueLine(due, today))
                        .toList());
    }

    /** A year in figures, for the prefecture's own staff. */
    public YearGlance year(Viewer viewer, FiscalYear year) {
        if (viewer.body().isPresent()) {
            throw new NotFound("figures for a nominator");
        }
        return counts.of(year);
    }

    /** The fiscal years that have a summary, the newest first. */
    public List<FiscalYear> years() {
        return courses.fiscalYears();
    }

    /**
     * The first page of a nominating body: what it has to do, and what came of its nominations this fiscal year.
     *
     * @param outcomes the latest first; they stay until the year ends
     */
    public record BodyHome(DueList dues, FiscalYear year, List<DueLine> outcomes) {}
}
