package org.tsunagi.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class DecidedCourses implements PanacheRepository<Completion> {
    List<DecidedCourse> among(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.completion.DecidedCourse(c.id, max(k.decidedOn),
                            sum(case when k.outcome = COMPLETED and k.revokedAt is null then 1 else 0 end),
                            sum(case when k.outcome = COMPLETED and k.revokedAt is null then 0 else 1 end))
                        from Completion k join k.enrollment e join e.course c
                        where c.id in :courses group by c.id""", DecidedCourse.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }
}
