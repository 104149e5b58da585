package org.tsunagi.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.home.YearGlance.CourseCount;
import org.tsunagi.survey.SurveyLine;

/**
 * A course at a glance: figures and dates, nobody's name.
 *
 * @param days those of this course, in order
 * @param sharing the courses that meet on any of these days, this one first
 */
public record CourseGlance(
        CourseLine course,
        List<Step> steps,
        List<CourseDay> days,
        List<SharingLine> sharing,
        CourseCount count,
        SurveyLine survey) {

    /** The step the course stands at; null once all are done. */
    public @Nullable Step current() {
        return steps.stream().filter(Step::current).findFirst().orElse(null);
    }

    /** Where the course meets, each venue once; none for a course without rooms. */
    public List<String> venues() {
        return days.stream()
                .map(CourseDay::venue)
                .filter(venue -> !venue.isBlank())
                .distinct()
                .toList();
    }

    /**
     * A course in the table of shared days.
     *
     * @param people on it now
     * @param days of the table on which it meets
     * @param shared those of them on which another course meets too
     */
    public record SharingLine(CourseLine course, long people, Set<Long> days, Set<Long> shared) {
        public boolean meetsOn(long dayId) {
            return days.contains(dayId);
        }

        public boolean sharesOn(long dayId) {
            return shared.contains(dayId);
        }
    }

    /**
     * One station of a course among the others.
     *
     * @param done whether it is done, or settled by a later one that is
     * @param current whether it is the first that is not done
     */
    public record Step(CourseStep station, boolean done, boolean current) {
        /** The stations in order; once all are done, none is current. */
        static List<Step> of(Collection<CourseStep> told) {
            List<CourseStep> stations = told.stream()
                    .sorted(Comparator.comparing(CourseStep::order))
                    .toList();
            int settled = IntStream.range(0, stations.size())
                    .filter(i -> stations.get(i).done() && stations.get(i).settles())
                    .max()
                    .orElse(-1);
            List<Step> steps = new ArrayList<>();
            boolean found = false;
            for (int i = 0; i < stations.size(); i++) {
                boolean done = i <= settled || stations.get(i).done();
                steps.add(new Step(stations.get(i), done, !done && !found));
                found |= !done;
            }
            return steps;
        }
    }
}
