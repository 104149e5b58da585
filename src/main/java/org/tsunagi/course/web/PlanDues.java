package org.tsunagi.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.PlanCheckViews;
import org.tsunagi.course.PlanChecks.Finding;
import org.tsunagi.course.PlanCopyViews;
import org.tsunagi.course.SettledCourses;

/** A year without courses, and courses without days; what is over or has its people needs no plan any more. */
@ApplicationScoped
class PlanDues implements Dues {
    private static final int PLAN_YEAR = 110;
    private static final int PLAN_DAYS = 120;
    private static final int CHECK_PLAN = 125;

    private final CourseViews courses;
    private final PlanCopyViews copies;
    private final PlanCheckViews checks;
    private final SettledCourses settled;
    private final OfficeClock clock;

    PlanDues(
            CourseViews courses,
            PlanCopyViews copies,
            PlanCheckViews checks,
            SettledCourses settled,
            OfficeClock clock) {
        this.courses = courses;
        this.copies = copies;
        this.checks = checks;
        this.settled = settled;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer()) {
            return List.of();
        }
        LocalDate today = clock.today();
        List<CourseLine> planned = courses.from(FiscalYear.of(today));
        List<Long> ids = planned.stream().map(CourseLine::id).toList();
        List<CourseDay> days = courses.daysOf(ids);
        Set<Long> dated = days.stream().map(CourseDay::courseId).collect(Collectors.toSet());
        Set<Long> begun = days.stream()
                .filter(day -> !day.heldOn().isAfter(today))
                .map(CourseDay::courseId)
                .collect(Collectors.toSet());
        Set<Long> selected = settled.among(ids);
        List<Due> dues = new ArrayList<>(of(
                today,
                copies.source(FiscalYear.of(today)).isPresent(),
                planned,
                planned.stream()
                        .filter(course -> !dated.contains(course.id()) && !selected.contains(course.id()))
                        .toList()));
        FiscalYear last = planned.stream()
                .map(CourseLine::fiscalYear)
                .max(Comparator.naturalOrder())
                .orElse(FiscalYear.of(today));
        dues.addAll(ofChecks(
                planned.stream()
                        .filter(course -> dated.contains(course.id()) && !begun.contains(course.id()))
                        .toList(),
                checks.findings(FiscalYear.of(today), last)));
        return dues;
    }

    /** @param coming the courses that have days and have not begun */
    static List<Due> ofChecks(List<CourseLine> coming, List<Finding> findings) {
        List<Due> dues = new ArrayList<>();
        for (CourseLine course : coming) {
            long found = findings.stream()
                    .filter(one -> one.courses().contains(course.id()))
                    .count();
            if (found > 0) {
                dues.add(Due.open(
                        CHECK_PLAN,
                        Messages.say("course.due.checks"),
                        null,
                        Messages.say("course.due.checks.detail", course.shortTitleInYear(), Long.toString(found)),
                        Messages.say("course.due.checks.tag"),
                        "/courses?year=" + course.year()));
            }
        }
        return dues;
    }

    /**
     * @param copyable whether an earlier year has a plan that can be copied
     * @param planned the courses of this fiscal year and of later ones
     * @param undated those of them that still need days
     */
    static List<Due> of(LocalDate today, boolean copyable, List<CourseLine> planned, List<CourseLine> undated) {
        List<Due> dues = new ArrayList<>();
        FiscalYear year = FiscalYear.of(today);
        if (planned.stream().noneMatch(course -> course.fiscalYear().equals(year))) {
            dues.add(Due.open(
                    PLAN_YEAR,
                    Messages.say("course.due.planYear"),
                    null,
                    Messages.say(copyable ? "course.due.copyYear.detail" : "course.due.planYear.detail", year.label()),
                    Messages.say("course.due.toDo"),
                    (copyable ? "/plan-copies/new?year=" : "/courses/new?year=") + year.year()));
        }
        undated.forEach(course -> dues.add(Due.open(
                PLAN_DAYS,
                Messages.say("course.due.planDays"),
                null,
                Messages.say("course.due.planDays.detail", course.shortTitleInYear()),
                Messages.say("course.due.toDo"),
                "/sessions/new?year=" + course.year())));
        return dues;
    }
}
