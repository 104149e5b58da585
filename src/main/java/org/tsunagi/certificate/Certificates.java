package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.completion.Outcome;

@ApplicationScoped
class Certificates implements PanacheRepository<Certificate> {
    Certificate require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Certificate " + id);
    }

    /** The valid certificate of a completion. */
    Optional<Certificate> standingFor(long completionId) {
        return find("standingFor", completionId).firstResultOptional();
    }

    /** The completions of a course that hold a valid certificate. */
    Set<Long> completionsWithOneOn(long courseId) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select c.standingFor from Certificate c where c.completion.enrollment.course.id = :course"
                                + " and c.standingFor is not null",
                        Long.class)
                .setParameter("course", courseId)
                .getResultList());
    }

    /** What is made and not handed over yet on a course, in the order of the numbers. */
    List<Certificate> madeOn(long courseId) {
        return list(
                "completion.enrollment.course.id = ?1 and state = ?2 order by number", courseId, CertificateState.MADE);
    }

    /** Completions that stand or have a certificate, each with all its certificates; the valid one comes last. */
    List<CertificateLine> linesOf(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.CertificateLine(k.id, k.revokedAt is null, e.number, k.name,
                            c.id, c.printedNumber, c.state, c.issuedOn, c.handedOverOn, c.voidReason)
                        from Completion k join k.enrollment e left join Certificate c on c.completion = k
                        where e.course.id = :course and k.outcome = :completed
                            and (k.revokedAt is null or c.id is not null)
                        order by e.number, c.number""", CertificateLine.class)
                .setParameter("course", courseId)
                .setParameter("completed", Outcome.COMPLETED)
                .getResultList();
    }

    /** The course a completion belongs to, without reading the completion itself. */
    long courseOf(long completionId) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("select k.enrollment.course.id from Completion k where k.id = :id", Long.class)
                        .setParameter("id", completionId)
                        .getResultStream()
                        .findFirst(),
                "Completion " + completionId);
    }
}
