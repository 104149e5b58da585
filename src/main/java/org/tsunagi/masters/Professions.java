package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.masters.ProfessionViews.ProfessionRow;

@ApplicationScoped
class Professions implements PanacheRepository<Profession> {
    Profession require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "profession " + id);
    }

    boolean hasCode(String code) {
        return count("code", code) > 0;
    }

    List<Profession> inOrder() {
        return list("order by sortOrder, id");
    }

    List<Profession> inOrderWithLabels() {
        return list("select distinct p from Profession p left join fetch p.labels order by p.sortOrder, p.id");
    }

    /** The other spellings of all professions. */
    List<ProfessionRow.Alias> aliases() {
        return getEntityManager().createQuery("""
                        select new org.tsunagi.masters.ProfessionViews$ProfessionRow$Alias(p.id, a)
                        from Profession p join p.aliases a order by a""", ProfessionRow.Alias.class).getResultList();
    }

    List<Profession> among(Collection<Long> ids) {
        return list("id in ?1", ids);
    }
}
