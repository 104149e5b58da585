package org.tsunagi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.Enrollment;

/**
 * Builds the whole sample prefecture through the desks, on a clock that travels: the FY2019 programme as the prefecture
 * reported it, the year before the current one, and a call that is open on the day of the first start.
 */
@ApplicationScoped
class SamplePrefecture {
    private final SampleMasters masters;
    private final SamplePlan plan;
    private final SampleIntake intake;
    private final SampleCourse courses;
    private final SampleSurvey surveys;
    private final SampleMemory memory;

    SamplePrefecture(
            SampleMasters masters,
            SamplePlan plan,
            SampleIntake intake,
            SampleCourse courses,
            SampleSurvey surveys,
            SampleMemory memory) {
        this.masters = masters;
        this.plan = plan;
        this.intake = intake;
        this.courses = courses;
        this.surveys = surveys;
        this.memory = memory;
    }

    /** Builds it as if the system were started for the first time on this day, within the caller's transaction. */
    void build(LocalDate start) {
        SampleCalendar calendar = SampleCalendar.from(start);
        Viewer officer = new Viewer(0, "見本 花子", Role.OFFICER, null, null);
        masters.build();
        SamplePlan.Planned planned = plan.build(calendar);
        memory.forget();
        Map<Long, SamplePerson> applied = intake.build(officer, planned, calendar, masters.professions());
        List<SampleRow> all = SampleFile.rows("courses.csv", row -> row);
        runYear("2019", officer, all, planned, calendar, applied);
        runYear("last", officer, all, planned, calendar, applied);
        surveys.report();
    }

    private void runYear(
            String year,
            Viewer officer,
            List<SampleRow> all,
            SamplePlan.Planned planned,
            SampleCalendar calendar,
            Map<Long, SamplePerson> applied) {
        List<SampleRow> ofYear =
                all.stream().filter(row -> row.text("year").equals(year)).toList();
        Map<SampleRow, Map<Enrollment, SamplePerson>> people = new HashMap<>();
        ofYear.forEach(
                course -> people.put(course, courses.select(officer, course, id(course, planned), calendar, applied)));
        memory.forget();
        ofYear.forEach(
                course -> courses.markIrregular(officer, year, id(course, planned), planned, people.get(course)));
        ofYear.forEach(course -> courses.close(officer, id(course, planned)));
        ofYear.forEach(course -> courses.complete(officer, course, id(course, planned), calendar));
        memory.forget();
        ofYear.forEach(course -> surveys.ask(course, id(course, planned), calendar));
    }

    private static long id(SampleRow course, SamplePlan.Planned planned) {
        return planned.courses().get(course.text("course"));
    }
}
