package org.tsunagi.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.survey.ExcerptViews;

/** Reads a fiscal year's report, counted from the records each time; nothing of it is stored. */
@ApplicationScoped
public class ReportViews {
    private final CourseViews plan;
    private final IntakeViews intake;
    private final EnrollmentViews enrollments;
    private final CompletionViews completions;
    private final ExcerptViews excerpts;
    private final MastersViews masters;
    private final ProfessionViews professions;
    private final OfficeClock clock;

    ReportViews(
            CourseViews plan,
            IntakeViews intake,
            EnrollmentViews enrollments,
            CompletionViews completions,
            ExcerptViews excerpts,
            MastersViews masters,
            ProfessionViews professions,
            OfficeClock clock) {
        this.plan = plan;
        this.intake = intake;
        this.enrollments = enrollments;
        this.completions = completions;
        this.excerpts = excerpts;
        this.masters = masters;
        this.professions = professions;
        this.clock = clock;
    }

    /** The summary (実施概要) of a fiscal year for the prefecture's own staff; counted from the records as they are today. */
    public Summary summary(Viewer viewer, FiscalYear year) {
        if (viewer.role() == Role.NOMINATOR) {
            throw new NotFound("report for a nominator");
        }
        YearFigures figures = figures(year);
        Optional<PrefectureSettings> prefecture = masters.settings(year);
        return new Summary(
                year,
                clock.today(),
                prefecture.map(PrefectureSettings::name).orElse(""),
                prefecture.map(PrefectureSettings::municipalityWord).orElse(""),
                figures.courseSummaries(),
                figures.municipalityLines(year, masters.municipalitiesAsOf(year)),
                excerpts.excerptsOf(year),
                excerpts.aimsOf(year.next()));
    }

    /** The fiscal years that have courses, the newest first. */
    public List<FiscalYear> years() {
        return plan.fiscalYears();
    }

    /** Completers are read before the decisions they follow from: what arrives in between cannot turn the order round. */
    private YearFigures figures(FiscalYear year) {
        return new YearFigures(
                plan.outlines(year),
                professions.labelsOf(year),
                completions.professions(year),
                Headcount.of(
                        completions.perMunicipality(year),
                        count -> new Headcount.Place(count.courseId(), count.municipalityId()),
                        count -> count.persons()),
                enrollments.perCourse(year),
                Headcount.of(
                        intake.appliedPerMunicipality(year),
                        count -> new Headcount.Place(count.courseId(), count.municipalityId()),
                        count -> count.persons()));
    }
}
