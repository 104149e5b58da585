package org.tsunagi.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;

@ApplicationScoped
class NoticeWordings implements PanacheRepository<NoticeWording> {
    List<NoticeWording> inOrder() {
        return list("order by purpose, name, id");
    }

    List<NoticeWording> of(String purpose) {
        return list("purpose = ?1 order by name, id", purpose);
    }

    NoticeWording require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "NoticeWording " + id);
    }

    Optional<NoticeWording> of(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    boolean isTaken(String purpose, String name, long butFor) {
        return count("purpose = ?1 and name = ?2 and id <> ?3", purpose, name, butFor) > 0;
    }
}
