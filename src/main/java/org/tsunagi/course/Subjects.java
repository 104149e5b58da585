package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseViews.SubjectLine;

@ApplicationScoped
class Subjects implements PanacheRepository<Subject> {
    Subject require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Subject " + id);
    }

    Optional<Subject> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    /** The place of the year's last subject; 0 when there is none. */
    int last(FiscalYear year) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(s.sortOrder), 0) from Subject s where s.fiscalYear = :y", Integer.class)
                .setParameter("y", year.year())
                .getSingleResult();
    }

    private static final String LINE = "select new org.tsunagi.course.CourseViews$SubjectLine("
            + "s.id, s.version, s.fiscalYear, s.title, s.kind, s.minutes, s.novelty, b.id, b.title)"
            + " from Subject s left join s.continues b ";

    List<SubjectLine> linesOf(FiscalYear year) {
        return getEntityManager()
                .createQuery(LINE + "where s.fiscalYear = :year order by s.sortOrder, s.id", SubjectLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** Subjects that every course of a session holds and no lesson teaches yet. */
    List<SubjectLine> untaught(long sessionId) {
        return getEntityManager()
                .createQuery(LINE + """
                        where not exists (select l.id from Lesson l where l.subject = s)
                        and exists (select c.id from TrainingSession t join t.courses c where t.id = :session)
                        and not exists (select c.id from TrainingSession t join t.courses c where t.id = :session
                            and not exists (select i.id from CurriculumItem i where i.course = c and i.subject = s))
                        order by s.sortOrder, s.id""", SubjectLine.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    SubjectLine line(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(LINE + "where s.id = :id", SubjectLine.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Subject " + id);
    }

    /** How many later subjects continue this one. */
    long continuing(Subject subject) {
        return count("continues", subject);
    }

    /** What came of a copied plan. */
    List<Subject> copiedIn(long planCopyId) {
        return list("copiedIn = ?1 order by id", planCopyId);
    }

    List<Subject> of(FiscalYear year) {
        return list("fiscalYear = ?1 order by sortOrder, id", year.year());
    }
}
