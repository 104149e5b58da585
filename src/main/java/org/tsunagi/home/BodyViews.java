package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyDetail;

/** Reads what one nominating body nominated in a year; for officers only. */
@ApplicationScoped
public class BodyViews {
    private final NominatingBodyViews bodies;
    private final Nominees nominees;

    BodyViews(NominatingBodyViews bodies, Nominees nominees) {
        this.bodies = bodies;
        this.nominees = nominees;
    }

    /** One body with everybody it nominated in a year; 404 when there is none or for anyone but an officer. Three statements. */
    public BodyGlance one(Viewer viewer, long bodyId, FiscalYear year) {
        viewer.requireOfficer("a body");
        BodyDetail body = bodies.detail(bodyId);
        return new BodyGlance(
                body,
                nominees.yearsOf(bodyId),
                nominees.of(bodyId, year).stream()
                        .collect(Collectors.groupingBy(Nominee::courseId, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(BodyViews::course)
                        .toList());
    }

    private static BodyCourse course(List<Nominee> nominated) {
        Nominee any = nominated.get(0);
        return new BodyCourse(any.courseId(), any.course(), new FiscalYear(any.year()), nominated);
    }

    /** A body's nominations for one course, by rank, those taken back last. */
    public record BodyCourse(long courseId, String course, FiscalYear year, List<Nominee> nominees) {
        /** How many reached the prefecture and stand. */
        public long submitted() {
            return count(Nominee::isSubmitted);
        }

        /** How many are on the course. */
        public long seated() {
            return count(Nominee::isSeated);
        }

        public long completed() {
            return count(Nominee::isCompleted);
        }

        private long count(Predicate<Nominee> which) {
            return nominees.stream().filter(which).count();
        }
    }

    /** A year in which a body sent or began so many nominations, those taken back too. */
    public record NominatedYear(FiscalYear year, long applications) {
        NominatedYear(int year, long applications) {
            this(new FiscalYear(year), applications);
        }
    }

    /** One nominating body at a glance: the years in which it nominated, and one year's nominations course by course. */
    public record BodyGlance(BodyDetail body, List<NominatedYear> years, List<BodyCourse> courses) {}
}
