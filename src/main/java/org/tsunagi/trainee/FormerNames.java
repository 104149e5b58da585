package org.tsunagi.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tsunagi.trainee.TraineeViews.FormerNameLine;

@ApplicationScoped
class FormerNames implements PanacheRepository<FormerName> {
    List<FormerName> ofThoseBornOn(Set<LocalDate> birthDates) {
        return list("from FormerName f join fetch f.trainee t where t.birthDate in ?1 order by f.id", birthDates);
    }

    /** The latest first. */
    List<FormerNameLine> linesOf(long traineeId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.trainee.TraineeViews$FormerNameLine(f.name, f.corrected.at, f.corrected.byName, f.reason)
                        from FormerName f where f.trainee.id = :trainee order by f.id desc""", FormerNameLine.class)
                .setParameter("trainee", traineeId)
                .getResultList();
    }
}
