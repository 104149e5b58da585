package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class SelectionRules implements PanacheRepository<SelectionRule> {
    Optional<SelectionRule> chosenFor(long courseId) {
        return find("course.id", courseId).firstResultOptional();
    }

    /** What holds for a course. */
    SeatRule of(long courseId) {
        return chosenFor(courseId).map(SelectionRule::rule).orElseGet(SeatRule::usual);
    }

    long requiring(long programId) {
        return count("rule.completedProgramId", programId);
    }

    void forget(long courseId) {
        delete("course.id", courseId);
    }
}
