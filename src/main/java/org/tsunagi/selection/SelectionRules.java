package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class SelectionRules implements PanacheRepository<SelectionRule> {
    /** What was chosen for a round, or last for one before it. */
    Optional<SelectionRule> chosenFor(CourseRound of) {
        return find("course.id = ?1 and round <= ?2 order by round desc", of.courseId(), of.number())
                .firstResultOptional();
    }

    /** What was chosen for a round itself. */
    Optional<SelectionRule> chosenIn(CourseRound of) {
        return find("course.id = ?1 and round = ?2", of.courseId(), of.number()).firstResultOptional();
    }

    /** What holds for a round. */
    SeatRule of(CourseRound of) {
        return chosenFor(of).map(SelectionRule::rule).orElseGet(SeatRule::usual);
    }

    long requiring(long programId) {
        return count("rule.completedProgramId", programId);
    }

    void forget(long courseId) {
        delete("course.id", courseId);
    }
}
