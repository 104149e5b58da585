package org.tsunagi.home;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseSteps;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.home.CourseGlance.SharingLine;
import org.tsunagi.home.CourseGlance.Step;
import org.tsunagi.home.YearGlance.CourseCount;
import org.tsunagi.survey.SurveyViews;

/** Reads a course at a glance, for the prefecture's own staff. */
@ApplicationScoped
public class CourseGlanceViews {
    private final CourseViews courses;
    private final List<CourseSteps> stations;
    private final HomeViews home;
    private final EnrollmentViews enrollments;
    private final SurveyViews surveys;

    CourseGlanceViews(
            CourseViews courses,
            @All List<CourseSteps> stations,
            HomeViews home,
            EnrollmentViews enrollments,
            SurveyViews surveys) {
        this.courses = courses;
        this.stations = stations;
        this.home = home;
        this.enrollments = enrollments;
        this.surveys = surveys;
    }

    /** One course; 404 when there is none or for a nominator. */
    public CourseGlance of(Viewer viewer, long courseId) {
        if (viewer.body().isPresent()) {
            throw new NotFound("a course at a glance for a nominator");
        }
        CourseLine course = courses.line(courseId);
        List<CourseDay> days = courses.daysOf(List.of(courseId));
        YearGlance year = home.year(viewer, course.fiscalYear());
        return new CourseGlance(
                course,
                Step.of(stations.stream()
                        .map(station -> station.of(viewer, course))
                        .toList()),
                days,
                sharing(course, days, year),
                year.courses().stream()
                        .filter(one -> one.course().id() == courseId)
                        .findFirst()
                        .orElseThrow(),
                surveys.statusOf(courseId));
    }

    private List<SharingLine> sharing(CourseLine course, List<CourseDay> days, YearGlance year) {
        Set<Long> shown = days.stream().map(CourseDay::dayId).collect(Collectors.toSet());
        List<CourseLine> ofYear =
                year.courses().stream().map(CourseCount::course).toList();
        List<Long> ids = ofYear.stream().map(CourseLine::id).toList();
        Map<Long, Set<Long>> meetings = courses.daysOf(ids).stream()
                .filter(date -> shown.contains(date.dayId()))
                .collect(Collectors.groupingBy(
                        CourseDay::courseId, Collectors.mapping(CourseDay::dayId, Collectors.toSet())));
        Map<Long, Long> people = enrollments.countStandingOn(ids);
        return ofYear.stream()
                .filter(one -> meetings.containsKey(one.id()))
                .sorted(Comparator.comparing(one -> one.id() != course.id()))
                .map(one -> new SharingLine(
                        one, people.getOrDefault(one.id(), 0L), meetings.get(one.id()), shared(one.id(), meetings)))
                .toList();
    }

    private static Set<Long> shared(long courseId, Map<Long, Set<Long>> meetings) {
        Set<Long> others = new HashSet<>();
        meetings.forEach((other, days) -> {
            if (other != courseId) {
                others.addAll(days);
            }
        });
        others.retainAll(meetings.get(courseId));
        return others;
    }
}
