package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.masters.MastersViews.BodyDetail;
import org.tsunagi.masters.MastersViews.BodyLine;

@ApplicationScoped
class NominatingBodies implements PanacheRepository<NominatingBody> {
    NominatingBody require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "nominating body " + id);
    }

    boolean hasName(String name) {
        return count("name", name) > 0;
    }

    BodyDetail detail(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("""
                                select new org.tsunagi.masters.MastersViews$BodyDetail(b.id, b.version, b.name, m.id)
                                from NominatingBody b left join b.municipality m where b.id = :id""", BodyDetail.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "nominating body " + id);
    }

    Optional<NominatingBody> ofMunicipality(String code) {
        return find("municipality.code", code).firstResultOptional();
    }

    List<BodyLine> lines() {
        return getEntityManager().createQuery("""
                        select new org.tsunagi.masters.MastersViews$BodyLine(b.id, b.name, m.code, m.validUntil)
                        from NominatingBody b left join b.municipality m
                        order by b.sortOrder, m.code, b.id""", BodyLine.class).getResultList();
    }
}
