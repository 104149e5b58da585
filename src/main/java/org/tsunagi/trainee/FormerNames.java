package org.tsunagi.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.PersonName;

@ApplicationScoped
class FormerNames implements PanacheRepository<FormerName> {
    List<FormerName> ofThoseBornOn(Set<LocalDate> birthDates) {
        return list(
                "from FormerName f join fetch f.trainee t left join fetch t.joinedTo where t.birthDate in ?1 order by f.id",
                birthDates);
    }

    /** The latest first. */
    List<Former> of(long traineeId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.trainee.FormerNames$Former(f.name, f.birthDate, f.corrected.at, f.corrected.byName, f.reason)
                        from FormerName f where f.trainee.id = :trainee order by f.id desc""", Former.class)
                .setParameter("trainee", traineeId)
                .getResultList();
    }

    /** A row of the query: who someone was until a correction. */
    record Former(PersonName name, LocalDate birthDate, Instant at, String by, String reason) {}
}
