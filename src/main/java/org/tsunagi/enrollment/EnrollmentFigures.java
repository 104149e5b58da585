package org.tsunagi.enrollment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.enrollment.EnrollmentCounts.EnrolledCount;

@ApplicationScoped
class EnrollmentFigures implements PanacheRepository<Enrollment> {
    List<EnrolledCount> perCourse(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.enrollment.EnrollmentCounts$EnrolledCount(c.id, count(e))
                        from Enrollment e join e.course c where c.fiscalYear = :year group by c.id""", EnrolledCount.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    List<EnrolledCount> standingOn(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.enrollment.EnrollmentCounts$EnrolledCount(c.id, count(e)) from Enrollment e join e.course c
                        where c.id in :courses and e.cancelled.at is null group by c.id""", EnrolledCount.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }
}
