package org.tsunagi.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.approval.Pack.PackLine;
import org.tsunagi.approval.PackViews.PackShown;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;

@ApplicationScoped
class Packs implements PanacheRepository<Pack> {
    Pack require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Pack " + id);
    }

    Optional<Pack> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    /** Without their bytes, the latest first. */
    List<PackShown> of(String kind, long subject) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.approval.PackViews$PackShown(p.id, p.fileName, p.seen, p.sha256, p.size, p.made)
                        from Pack p where p.kind = :kind and p.subject = :subject order by p.id desc""", PackShown.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultList();
    }

    List<PackLine> linesOf(long packId) {
        return getEntityManager()
                .createQuery("select l from Pack p join p.lines l where p.id = :pack order by index(l)", PackLine.class)
                .setParameter("pack", packId)
                .getResultList();
    }
}
