package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.tsunagi.certificate.CertificateViews.CertificateCount;

@ApplicationScoped
class CertificateFigures implements PanacheRepository<Certificate> {
    List<CertificateCount> of(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.CertificateViews$CertificateCount(c.id,
                            sum(case when x.id is null then 1 else 0 end),
                            sum(case when x.state = MADE then 1 else 0 end),
                            sum(case when x.state = HANDED_OVER then 1 else 0 end))
                        from Completion k join k.enrollment e join e.course c
                            left join Certificate x on x.standingFor = k.id
                        where c.id in :courses and k.outcome = COMPLETED and k.revoked.at is null
                        group by c.id""", CertificateCount.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }
}
