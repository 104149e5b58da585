package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;

/** The acts by which access keys were given out. */
@ApplicationScoped
class AccessIssues implements PanacheRepository<AccessIssue> {
    Optional<AccessIssue> of(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    AccessIssue require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "access issue " + id);
    }
}
