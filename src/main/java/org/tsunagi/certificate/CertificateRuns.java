package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.certificate.CertificateRunViews.RunCount;
import org.tsunagi.certificate.CertificateRunViews.RunRefusal;

@ApplicationScoped
class CertificateRuns implements PanacheRepository<CertificateRun> {
    private static final String COUNT = """
            select new org.tsunagi.certificate.CertificateRunViews$RunCount(r.id, r.courseId, r.issuedOn, r.asked.at, r.asked.by, r.asked.byName,
                r.jobId, r.endedAt, count(l), count(l.certificateId), count(l.refusal), count(c.standingFor))
            from CertificateRun r join CertificateRunLine l on l.run = r left join Certificate c on c.id = l.certificateId where\s""";
    private static final String BY_RUN = """
            \sgroup by r.id, r.courseId, r.issuedOn, r.asked.at, r.asked.by, r.asked.byName, r.jobId, r.endedAt order by r.asked.at desc, r.id desc""";

    CertificateRun require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Certificate run " + id);
    }

    Optional<CertificateRun> sentAs(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    void add(CertificateRun run, List<CertificateRunLine> lines) {
        persist(run);
        EntityManager stored = getEntityManager();
        lines.forEach(stored::persist);
    }

    /** Those of so many people of a run, from this position on, whose turn has not been. */
    List<CertificateRunLine> lines(long runId, int from, int count) {
        return getEntityManager()
                .createQuery(
                        "from CertificateRunLine l where l.run.id = :run and l.position >= :from and l.position < :to"
                                + " and l.certificateId is null and l.refusal is null order by l.position",
                        CertificateRunLine.class)
                .setParameter("run", runId)
                .setParameter("from", from)
                .setParameter("to", from + count)
                .getResultList();
    }

    RunCount count(long runId) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(COUNT + "r.id = :run" + BY_RUN, RunCount.class)
                        .setParameter("run", runId)
                        .getResultStream()
                        .findFirst(),
                "Certificate run " + runId);
    }

    /** The runs of a course, the latest first. */
    List<RunCount> of(long courseId, int most) {
        return getEntityManager()
                .createQuery(COUNT + "r.courseId = :course" + BY_RUN, RunCount.class)
                .setParameter("course", courseId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Who got none in a run, and why. */
    List<RunRefusal> refusals(long runId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.CertificateRunViews$RunRefusal(e.number, t.name, l.refusal)
                        from CertificateRunLine l join Completion k on k.id = l.completionId
                            join k.enrollment e join e.trainee t
                        where l.run.id = :run and l.refusal is not null order by l.position""", RunRefusal.class)
                .setParameter("run", runId)
                .getResultList();
    }
}
