package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.masters.RegionViews;

/**
 * In which region each nominating municipality counts for a round of a course: the one it belonged to on the day of the last
 * deadline of the round, whatever becomes of the regions later. Read only where a rule limits regions.
 */
@ApplicationScoped
class DeadlineRegions implements PanacheRepository<SelectionRule> {
    private final RegionViews regions;
    private final OfficeClock clock;

    DeadlineRegions(RegionViews regions, OfficeClock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** The names by nominating body; a body of no region is missing. */
    Map<Long, String> of(CourseRound round, SeatRule rule) {
        return rule.limitPerRegion() == null ? Map.of() : regions.ofBodies(dayOf(round));
    }

    private LocalDate dayOf(CourseRound round) {
        Instant last = getEntityManager()
                .createQuery(
                        "select max(k.closesAt) from Call k where k.course.id = :course and k.round <= :round",
                        Instant.class)
                .setParameter("course", round.courseId())
                .setParameter("round", round.number())
                .getSingleResult();
        return last == null ? clock.today() : LocalDate.ofInstant(last, OfficeClock.ZONE);
    }
}
