package org.tsunagi.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;

@ApplicationScoped
class Aims implements PanacheRepository<Aim> {
    Aim require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Aim " + id);
    }

    Optional<Aim> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    int next(FiscalYear year) {
        return getEntityManager()
                        .createQuery(
                                "select coalesce(max(a.position), 0) from Aim a where a.fiscalYear = :year",
                                Integer.class)
                        .setParameter("year", year.year())
                        .getSingleResult()
                + 1;
    }

    List<Aim> of(FiscalYear year) {
        return list("fiscalYear = ?1 order by position, id", year.year());
    }
}
