package org.tsunagi.home;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.home.BodyViews.NominatedYear;
import org.tsunagi.intake.Application;

/** Those a body nominated, each with what became of it. */
@ApplicationScoped
class Nominees implements PanacheRepository<Application> {
    /** The years in which a body nominated, with how many applications, the latest first. */
    List<NominatedYear> yearsOf(long bodyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.BodyViews$NominatedYear(c.fiscalYear, count(a))
                        from Application a join a.course c where a.body.id = :body
                        group by c.fiscalYear order by c.fiscalYear desc""", NominatedYear.class)
                .setParameter("body", bodyId)
                .getResultList();
    }

    List<Nominee> of(long bodyId, FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.Nominee(c.id, c.name, c.fiscalYear, a.id, a.state, a.rank, a.round, a.applicant.name,
                            a.applicant.employer, o.result, o.waitingPosition, s.published.at, t.id, e.number, e.cancelled.at, k.outcome)
                        from Application a join a.course c join c.program p
                            left join Enrollment e on e.applicationId = a.id and e.takenBack = false left join e.trainee t
                            left join SelectionOutcome o on o.application = a left join o.selection s
                            left join Completion k on k.enrollment = e
                        where a.id in (select x.id from Application x where x.body.id = :body and x.course.fiscalYear = :year)
                        order by p.sortOrder, c.id, a.round, a.rank nulls last, a.id""", Nominee.class)
                .setParameter("body", bodyId)
                .setParameter("year", year.year())
                .getResultList();
    }
}
