package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.home.CourseGlance.SharingLine;
import org.tsunagi.home.CourseGlance.Step;
import org.tsunagi.home.YearGlance.CourseCount;

/** Reads a course at a glance, for the prefecture's own staff. */
@ApplicationScoped
public class CourseGlanceViews {
    private final CourseViews courses;
    private final CourseFile file;
    private final YearCounts counts;
    private final EnrollmentViews enrollments;
    private final OfficeClock clock;

    CourseGlanceViews(
            CourseViews courses, CourseFile file, YearCounts counts, EnrollmentViews enrollments, OfficeClock clock) {
        this.courses = courses;
        this.file = file;
        this.counts = counts;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** One course; 404 when there is none or for a nominator. */
    public CourseGlance of(Viewer viewer, long courseId) {
        if (viewer.body().isPresent()) {
            throw new NotFound("a course at a glance for a nominator");
        }
        CourseLine course = courses.line(courseId);
        CourseFacts facts = file.of(List.of(course)).get(0);
        YearGlance year = counts.of(course.fiscalYear());
        return new CourseGlance(
                course,
                CourseSteps.of(clock.today(), facts).stream()
                        .map(step -> step.seenBy(viewer.isOfficer(), forOfficials(course.fiscalYear(), step)))
                        .toList(),
                facts.days(),
                sharing(course, facts.days(), year),
                year.courses().stream()
                        .filter(one -> one.course().id() == courseId)
                        .findFirst()
                        .orElseThrow(),
                facts.survey(),
                facts.lastCall().orElse(null));
    }

    /** Officials have pages of their own for some stations only. */
    private static @Nullable String forOfficials(FiscalYear year, Step step) {
        return switch (step.station()) {
            case CALL -> step.place().endsWith("/new") ? null : step.place();
            case SELECTION -> Places.selections(year);
            case REPORT -> step.place();
            default -> null;
        };
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
