package org.tsunagi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Application.ApplicationState;

@ApplicationScoped
class EvidencePieces implements PanacheRepository<EvidencePiece> {
    /** Of whom something may be missing: who neither took the application back nor was decided about. */
    private static final Set<ApplicationState> STANDING =
            Set.of(ApplicationState.DRAFT, ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED);

    private static final String MISSING = " from Application a, EvidenceRequest r where r.call = a.call"
            + " and not exists (select 1 from Application d where d.course = a.course and d.round = a.round and d.state = DECIDED)"
            + " and not exists (select 1 from OutsideScope o where o.call = a.call and o.body = a.body)"
            + " and a.state in :standing and (exists (select 1 from EvidencePiece p where p.application = a"
            + " and p.request = r and p.current = true and p.state = ASKED_AGAIN) or r.required = true"
            + " and not exists (select 1 from EvidencePiece p where p.application = a and p.request = r"
            + " and p.current = true))";

    /** Whose piece this is, to lock before the piece itself is read. */
    long applicationOf(long pieceId) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("select p.application.id from EvidencePiece p where p.id = :id", Long.class)
                        .setParameter("id", pieceId)
                        .getResultStream()
                        .findFirst(),
                "EvidencePiece " + pieceId);
    }

    /** A piece of this application. */
    EvidencePiece require(long id, Application application) {
        return NotFound.orThrow(
                findByIdOptional(id).filter(one -> one.application().id() == application.id()),
                "EvidencePiece " + id + " of application " + application.id());
    }

    Optional<EvidencePiece> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    Optional<EvidencePiece> current(Application application, EvidenceRequest request) {
        return find("application = ?1 and request = ?2 and current = true", application, request)
                .firstResultOptional();
    }

    List<EvidencePiece> currentOf(long applicationId) {
        return list("application.id = ?1 and current = true", applicationId);
    }

    long countOf(Application application, EvidenceRequest request) {
        return count("application = ?1 and request = ?2", application, request);
    }

    long countOf(EvidenceRequest request) {
        return count("request", request);
    }

    /** All that ever arrived for an application, the latest first. */
    List<EvidencePiece> of(long applicationId) {
        return list("application.id = ?1 order by arrived.at desc, id desc", applicationId);
    }

    /** What counts of a call's applications. */
    List<EvidencePiece> currentOn(long callId) {
        return list(
                "from EvidencePiece p join fetch p.application join fetch p.request r where r.call.id = ?1 and p.current = true",
                callId);
    }

    /** Whose evidence a call waits for: applications that stand. */
    List<Long> standing(long callId) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.call.id = :call and a.state in :standing", Long.class)
                .setParameter("call", callId)
                .setParameter("standing", STANDING)
                .getResultList();
    }

    /** Of whom a call still keeps a file, whatever became of the application. */
    List<Long> withFiles(long callId) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.application.id from EvidenceFile f join EvidencePiece p on p.id = f.pieceId"
                                + " where p.request.call.id = :call",
                        Long.class)
                .setParameter("call", callId)
                .getResultList();
    }

    List<MissingPiece> missing(Collection<Long> applicationIds) {
        return getEntityManager()
                .createQuery(
                        "select new org.tsunagi.evidence.EvidencePieces$MissingPiece(a.id, r.name)" + MISSING
                                + " and a.id in :ids order by a.id, r.id",
                        MissingPiece.class)
                .setParameter("standing", STANDING)
                .setParameter("ids", applicationIds)
                .getResultList();
    }

    List<MissingPiece> missingOn(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select new org.tsunagi.evidence.EvidencePieces$MissingPiece(a.id, r.name)" + MISSING
                                + " and a.course.id = :course order by a.id, r.id",
                        MissingPiece.class)
                .setParameter("standing", Set.of(ApplicationState.SUBMITTED))
                .setParameter("course", courseId)
                .getResultList();
    }

    /** Of how many of a body's candidates of this year's courses something is missing. */
    long missingOf(long bodyId, FiscalYear since) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct a.id)" + MISSING
                                + " and a.body.id = :body and a.course.fiscalYear >= :since",
                        Long.class)
                .setParameter("standing", STANDING)
                .setParameter("body", bodyId)
                .setParameter("since", since.year())
                .getSingleResult();
    }

    /** Where an officer has something to look at, those that wait longest first. */
    List<ToLookAt> unlooked() {
        return getEntityManager()
                .createQuery(
                        "select new org.tsunagi.evidence.EvidencePieces$ToLookAt(k.id, c.name, c.fiscalYear, count(p))"
                                + " from EvidencePiece p join p.application a join p.request r join r.call k join k.course c"
                                + " where p.unlooked = true and a.state in :standing group by k.id, c.name, c.fiscalYear order by min(p.arrived.at)",
                        ToLookAt.class)
                .setParameter("standing", STANDING)
                .getResultList();
    }

    Optional<EvidenceFile> file(EvidencePiece piece) {
        return getEntityManager()
                .createQuery("from EvidenceFile f where f.pieceId = :piece", EvidenceFile.class)
                .setParameter("piece", piece.id())
                .getResultStream()
                .findFirst();
    }

    void keep(EvidenceFile file) {
        getEntityManager().persist(file);
    }

    /** Deletes the bytes of a piece; its line stays. */
    void destroyFile(EvidencePiece piece) {
        getEntityManager()
                .createQuery("delete from EvidenceFile f where f.pieceId = :piece")
                .setParameter("piece", piece.id())
                .executeUpdate();
    }

    /** One piece that has to be sent for an application. */
    record MissingPiece(long applicationId, String name) {}

    /** How many pieces of a call wait for an officer. */
    record ToLookAt(long callId, String course, int year, long pieces) {}
}
