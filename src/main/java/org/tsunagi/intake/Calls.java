package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class Calls implements PanacheRepository<Call> {
    Call require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Call " + id);
    }

    /** The call with its row locked: limits and ranks of one call are given out one at a time. */
    Call lock(long id) {
        return NotFound.orThrow(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), "Call " + id);
    }

    Optional<Call> latestOf(long courseId) {
        return find("course.id = ?1 order by opensAt desc, id desc", courseId).firstResultOptional();
    }
}
