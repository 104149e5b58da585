package org.tsunagi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
        Applied applied = apply(start);
        for (String year : List.of("2019", "last")) {
            hold(year, applied);
            complete(year, applied);
        }
        surveys.report();
    }

    /** The prefecture, its plans, and everybody's application. */
    Applied apply(LocalDate start) {
        SampleCalendar calendar = SampleCalendar.from(start);
        Viewer officer = new Viewer(0, "見本 花子", Role.OFFICER, null, null);
        masters.build();
        SamplePlan.Planned planned = plan.build(calendar);
        return new Applied(officer, calendar, planned, intake.build(officer, planned, calendar, masters.professions()));
    }

    /** Seats the people of a year and keeps the roll of its days. */
    void hold(String year, Applied applied) {
        Map<SampleRow, Map<Enrollment, SamplePerson>> people = seat(year, applied);
        people.forEach((course, seated) ->
                courses.markIrregular(applied.officer(), year, applied.idOf(course), applied.planned(), seated));
        people.keySet().forEach(course -> courses.close(applied.officer(), applied.idOf(course)));
    }

    /** Seats the people of a year; who they are, course by course. */
    Map<SampleRow, Map<Enrollment, SamplePerson>> seat(String year, Applied applied) {
        Map<SampleRow, Map<Enrollment, SamplePerson>> people = new LinkedHashMap<>();
        for (SampleRow course : coursesOf(year)) {
            people.put(
                    course,
                    courses.select(
                            applied.officer(), course, applied.idOf(course), applied.calendar(), applied.people()));
        }
        memory.forget();
        return people;
    }

    /** Decides who completed the courses of a year, certifies them, and asks them what they think. */
    void complete(String year, Applied applied) {
        List<SampleRow> ofYear = coursesOf(year);
        ofYear.forEach(course -> courses.complete(applied.officer(), course, applied.idOf(course), applied.calendar()));
        memory.forget();
        ofYear.forEach(course -> surveys.ask(course, applied.idOf(course), applied.calendar()));
    }

    private static List<SampleRow> coursesOf(String year) {
        return SampleFile.rows("courses.csv", row -> row).stream()
                .filter(row -> row.text("year").equals(year))
                .toList();
    }

    /** The sample when everybody has applied, and by whom, on which days and to what. */
    record Applied(
            Viewer officer, SampleCalendar calendar, SamplePlan.Planned planned, Map<Long, SamplePerson> people) {
        long idOf(SampleRow course) {
            return planned.courses().get(course.text("course"));
        }
    }
}
