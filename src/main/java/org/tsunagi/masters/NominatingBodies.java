package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

@ApplicationScoped
class NominatingBodies implements PanacheRepository<NominatingBody> {
    NominatingBody require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "nominating body " + id);
    }

    boolean hasName(String name) {
        return count("name", name) > 0;
    }

    /** What the papers of a fiscal year call bodies, those that are called otherwise now. */
    Map<Long, String> formerNamesIn(FiscalYear year) {
        return getEntityManager()
                .createQuery(
                        "select b.id, f.name from NominatingBody b join b.formerNames f"
                                + " where :year between f.held.firstYear and f.held.lastYear",
                        Tuple.class)
                .setParameter("year", year.year())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, Long.class), row -> row.get(1, String.class)));
    }

    Optional<NominatingBody> ofMunicipality(String code) {
        return find("municipality.code", code).firstResultOptional();
    }

    List<BodyLine> lines() {
        return getEntityManager().createQuery("""
                        select new org.tsunagi.masters.NominatingBodyViews$BodyLine(b.id, b.name, m.code, m.validUntil)
                        from NominatingBody b left join b.municipality m
                        order by b.sortOrder, m.code, b.id""", BodyLine.class).getResultList();
    }
}
