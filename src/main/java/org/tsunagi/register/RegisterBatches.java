package org.tsunagi.register;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;

@ApplicationScoped
class RegisterBatches implements PanacheRepository<RegisterBatch> {
    private static final String LINE =
            "select new org.tsunagi.register.BatchLine(b.id, b.version, s.name, b.entries, b.taken, b.undone, b.reason)"
                    + " from RegisterBatch b join b.series s ";

    RegisterBatch lock(long id) {
        return NotFound.orThrow(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), "Register batch " + id);
    }

    /** What this submission has stored already. */
    Optional<RegisterBatch> sentWith(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    /** The latest first. */
    List<BatchLine> lines() {
        return getEntityManager()
                .createQuery(LINE + "order by b.id desc", BatchLine.class)
                .getResultList();
    }

    BatchLine line(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(LINE + "where b.id = :id", BatchLine.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Register batch " + id);
    }
}
