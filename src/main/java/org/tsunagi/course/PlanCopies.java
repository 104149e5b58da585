package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.PlanCopyViews.PlanCopyLine;

@ApplicationScoped
class PlanCopies implements PanacheRepository<PlanCopy> {
    Optional<PlanCopy> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    boolean isSent(String key) {
        return count("submissionKey", key) > 0;
    }

    /** The copy, its row locked until the transaction ends: it is taken back once. */
    PlanCopy lock(long id) {
        return NotFound.orThrow(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), "PlanCopy " + id);
    }

    /** The copies into a year of which something is left, in the order they were made. */
    List<PlanCopyLine> into(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.PlanCopyViews$PlanCopyLine(
                            p.id, p.fromYear, p.toYear, p.copied.at, p.copied.byName)
                        from PlanCopy p where p.toYear = :year
                        and (exists (from Course c where c.copiedIn = p.id)
                            or exists (from Subject s where s.copiedIn = p.id)
                            or exists (from TrainingSession t where t.copiedIn = p.id))
                        order by p.id""", PlanCopyLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }
}
