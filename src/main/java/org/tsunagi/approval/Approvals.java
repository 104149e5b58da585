package org.tsunagi.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.approval.ApprovalViews.ChangeLine;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class Approvals implements PanacheRepository<Approval> {
    Approval require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Approval " + id);
    }

    Optional<Approval> last() {
        return find("from Approval a order by a.id desc").page(0, 1).firstResultOptional();
    }

    void add(ApprovalChange change) {
        getEntityManager().persist(change);
    }

    /** What was added or corrected, the latest first. */
    List<ChangeLine> changesOf(long approvalId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.approval.ApprovalViews$ChangeLine(c.part, c.fromWords, c.toWords, c.changed, c.reason)
                        from ApprovalChange c where c.approval.id = :approval order by c.id desc""", ChangeLine.class)
                .setParameter("approval", approvalId)
                .getResultList();
    }
}
