package org.tsunagi.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.completion.CompletionCounts.CompletedCount;
import org.tsunagi.completion.CompletionCounts.CompleterProfession;
import org.tsunagi.completion.CompletionCounts.DecidedCourse;

@ApplicationScoped
class CompletionFigures implements PanacheRepository<Completion> {
    private static final String STANDING =
            " where k.fiscalYear = :year and k.outcome = org.tsunagi.completion.Completion$Outcome.COMPLETED and k.revoked.at is null ";

    List<CompletedCount> perMunicipality(FiscalYear year) {
        return counted(
                "select new org.tsunagi.completion.CompletionCounts$CompletedCount(e.course.id, m.id, count(k))"
                        + " from Completion k join k.enrollment e left join e.municipality m" + STANDING
                        + "group by e.course.id, m.id",
                CompletedCount.class,
                year);
    }

    List<CompleterProfession> professions(FiscalYear year) {
        return counted(
                "select new org.tsunagi.completion.CompletionCounts$CompleterProfession(e.course.id, k.id, p.id)"
                        + " from Completion k join k.enrollment e join k.professions p" + STANDING,
                CompleterProfession.class,
                year);
    }

    List<DecidedCourse> decided(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.completion.CompletionCounts$DecidedCourse(c.id, max(k.decidedOn),
                            sum(case when k.outcome = COMPLETED and k.revoked.at is null then 1 else 0 end),
                            sum(case when k.outcome = COMPLETED and k.revoked.at is null then 0 else 1 end))
                        from Completion k join k.enrollment e join e.course c
                        where c.id in :courses group by c.id""", DecidedCourse.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    private <T> List<T> counted(String query, Class<T> line, FiscalYear year) {
        return getEntityManager()
                .createQuery(query, line)
                .setParameter("year", year.year())
                .getResultList();
    }
}
