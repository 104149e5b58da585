package org.tsunagi.home;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.intake.Application;

/** Those a body nominated over the years, each with what became of it. */
@ApplicationScoped
class Nominees implements PanacheRepository<Application> {
    List<Nominee> of(long bodyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.Nominee(c.id, c.name, c.fiscalYear, a.id, a.state, a.rank, a.applicant.name,
                            a.applicant.employer, o.result, o.waitingPosition, t.id, e.number, e.cancelled.at, k.outcome)
                        from Application a join a.course c join c.program p
                            left join Enrollment e on e.applicationId = a.id and e.takenBack = false left join e.trainee t
                            left join SelectionOutcome o on o.application = a
                            left join Completion k on k.enrollment = e
                        where a.body.id = :body
                        order by c.fiscalYear desc, p.sortOrder, c.id, a.rank nulls last, a.id""", Nominee.class)
                .setParameter("body", bodyId)
                .getResultList();
    }
}
