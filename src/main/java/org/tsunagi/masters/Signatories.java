package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.masters.SignatoryViews.SignatoryLine;

@ApplicationScoped
class Signatories implements PanacheRepository<Signatory> {
    Signatory require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "signatory " + id);
    }

    /** The earliest first. */
    List<SignatoryLine> lines() {
        return getEntityManager().createQuery("""
                        select new org.tsunagi.masters.SignatoryViews$SignatoryLine(s.id, s.version, s.post, s.title, s.name,
                            s.fromDay, s.untilDay)
                        from Signatory s order by s.fromDay nulls first, s.id""", SignatoryLine.class).getResultList();
    }
}
