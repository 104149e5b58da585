package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.PlanCopyStanding.CopiedPart;
import org.tsunagi.course.PlanCopyStanding.PartKind;
import org.tsunagi.course.PlanCopyViews.PlanCopyLine;

@ApplicationScoped
class PlanCopies implements PanacheRepository<PlanCopy> {
    Optional<PlanCopy> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    boolean isSent(String key) {
        return count("submissionKey", key) > 0;
    }

    /** The copy, its row locked until the transaction ends: it is taken back once; empty when it was. */
    Optional<PlanCopy> lock(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    PlanCopy require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "PlanCopy " + id);
    }

    /** What stands of it, but the calls; five statements. */
    List<CopiedPart> partsOf(long id) {
        return Stream.of(
                        parts(id, PartKind.COURSE, "Course x where x.copiedIn = :copy"),
                        parts(id, PartKind.SUBJECT, "Subject x where x.copiedIn = :copy"),
                        parts(id, PartKind.SESSION, "TrainingSession x where x.copiedIn = :copy"),
                        parts(id, PartKind.DAY, "SessionDay x where x.session.copiedIn = :copy"),
                        parts(id, PartKind.LESSON, "Lesson x where x.day.session.copiedIn = :copy"))
                .flatMap(List::stream)
                .toList();
    }

    private List<CopiedPart> parts(long id, PartKind kind, String of) {
        return getEntityManager()
                .createQuery("select x.id, x.version from " + of + " order by x.id", Object[].class)
                .setParameter("copy", id)
                .getResultStream()
                .map(row -> new CopiedPart(kind, (Long) row[0], (Long) row[1]))
                .toList();
    }

    private static final String LINES = """
            select new org.tsunagi.course.PlanCopyViews$PlanCopyLine(
                p.id, p.fromYear, p.toYear, p.copied.at, p.copied.byName)
            from PlanCopy p\s""";

    Optional<PlanCopyLine> lineOf(long id) {
        return getEntityManager()
                .createQuery(LINES + "where p.id = :id", PlanCopyLine.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The copies into a year of which something is left, in the order they were made. */
    List<PlanCopyLine> into(FiscalYear year) {
        return getEntityManager()
                .createQuery(LINES + """
                        where p.toYear = :year
                        and (exists (from Course c where c.copiedIn = p.id)
                            or exists (from Subject s where s.copiedIn = p.id)
                            or exists (from TrainingSession t where t.copiedIn = p.id))
                        order by p.id""", PlanCopyLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }
}
