package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.intake.ApplicationCounts.AppliedCount;

@ApplicationScoped
class ApplicationFigures implements PanacheRepository<Application> {
    List<AppliedCount> perMunicipality(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.intake.ApplicationCounts$AppliedCount(c.id, coalesce(n.id, w.id), count(a))
                        from Application a join a.course c join a.call k
                            left join a.body b left join b.municipality n left join a.applicant.municipality w
                        where c.fiscalYear = :year and a.submittedAt is not null
                            and (a.withdrawnAt is null or a.withdrawnAt >= k.closesAt)
                        group by c.id, coalesce(n.id, w.id)""", AppliedCount.class)
                .setParameter("year", year.year())
                .getResultList();
    }
}
