package org.tsunagi.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.trainee.TraineeViews.IdentityLine;

@ApplicationScoped
class IdentityChanges implements PanacheRepository<IdentityChange> {
    /** The latest first. */
    List<IdentityLine> of(long traineeId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.trainee.TraineeViews$IdentityLine(c.kind, t.id, t.name, t.birthDate, o.id, o.name,
                            o.birthDate, c.words, c.done, c.reason)
                        from IdentityChange c join c.trainee t join c.other o
                        where c.id in (select x.id from IdentityChange x where x.trainee.id = :trainee or x.other.id = :trainee)
                        order by c.id desc""", IdentityLine.class)
                .setParameter("trainee", traineeId)
                .getResultList();
    }
}
