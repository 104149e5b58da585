package org.tsunagi.home;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tsunagi.home.DueViews.DismissedLine;

/** The dues that were put away. */
@ApplicationScoped
class DismissedDues implements PanacheRepository<DismissedDue> {
    Optional<DismissedDue> ofKey(String key) {
        return find("dueKey", key).firstResultOptional();
    }

    List<String> among(Collection<String> keys) {
        return getEntityManager()
                .createQuery("select d.dueKey from DismissedDue d where d.dueKey in :keys", String.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    /** The latest first. */
    List<DismissedLine> lines(int offset, int rows) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.DueViews$DismissedLine(d.dueKey, d.label, d.detail, d.dueOn, d.place, d.reason,
                            d.dismissed.at, d.dismissed.byName)
                        from DismissedDue d order by d.dismissed.at desc, d.id desc""", DismissedLine.class)
                .setFirstResult(offset)
                .setMaxResults(rows)
                .getResultList();
    }
}
