package org.tsunagi.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.survey.ExcerptViews.ExcerptLine;

@ApplicationScoped
class Excerpts implements PanacheRepository<Excerpt> {
    Excerpt require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Excerpt " + id);
    }

    /** The excerpts of a year with what they were taken from. */
    List<ExcerptLine> lines(FiscalYear year) {
        return lines("e.fiscalYear = :key", year.year());
    }

    ExcerptLine line(long id) {
        return NotFound.orThrow(lines("e.id = :key", id).stream().findFirst(), "Excerpt " + id);
    }

    Optional<Excerpt> ofAnswer(FiscalYear year, long answerId) {
        return find("fiscalYear = ?1 and answerId = ?2", year.year(), answerId).firstResultOptional();
    }

    Optional<Excerpt> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    int next(FiscalYear year) {
        return getEntityManager()
                        .createQuery(
                                "select coalesce(max(e.position), 0) from Excerpt e where e.fiscalYear = :year",
                                Integer.class)
                        .setParameter("year", year.year())
                        .getSingleResult()
                + 1;
    }

    private List<ExcerptLine> lines(String which, Object key) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.ExcerptViews$ExcerptLine(e.id, e.version, e.fiscalYear, e.words, a.words, c.name)
                        from Excerpt e left join Answer a on a.id = e.answerId left join a.question q
                            left join q.survey s left join s.course c
                        where\s""" + which + " order by e.position, e.id", ExcerptLine.class)
                .setParameter("key", key)
                .getResultList();
    }

    List<Excerpt> of(FiscalYear year) {
        return list("fiscalYear = ?1 order by position, id", year.year());
    }
}
