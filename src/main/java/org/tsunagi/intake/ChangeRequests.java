package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.ChangeViews.ChangeRequestLine;

@ApplicationScoped
class ChangeRequests implements PanacheRepository<ChangeRequest> {
    /** One request through the viewer: a neighbour's is 404, as if it did not exist. */
    ChangeRequest requireSeenBy(Viewer viewer, long id) {
        return NotFound.orThrow(
                findByIdOptional(id)
                        .filter(found -> viewer.isOfficer()
                                || viewer.body()
                                        .map(found.application()::belongsTo)
                                        .orElse(false)),
                "ChangeRequest " + id);
    }

    /** The application a request is about, without reading the request itself. */
    long applicationOf(long id) {
        return one("r.application.id", id);
    }

    /** The course of it. */
    long courseOf(long id) {
        return one("r.application.course.id", id);
    }

    private long one(String what, long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("select " + what + " from ChangeRequest r where r.id = :id", Long.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "ChangeRequest " + id);
    }

    Optional<ChangeRequest> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    boolean waitsFor(long applicationId) {
        return count("application.id = ?1 and waits = true", applicationId) > 0;
    }

    /** How many of a course wait for an answer. */
    long waitingOn(long courseId) {
        return count("application.course.id = ?1 and waits = true", courseId);
    }

    private static final String LINES = """
            select new org.tsunagi.intake.ChangeViews$ChangeRequestLine(r.id, r.kind, r.state, r.reason, r.asked, r.forBody,
                r.answered, r.answer, a.id, a.applicant.name, coalesce(f.name, b.name), c.id, c.name, c.fiscalYear, s.id,
                s.applicant.name)
            from ChangeRequest r join r.application a join a.course c left join a.body b
                left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                left join r.substitute s
            where\
            """;

    ChangeRequestLine line(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(LINES + " r.id = :id", ChangeRequestLine.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "ChangeRequest " + id);
    }

    /** Those of an application, the latest first. */
    List<ChangeRequestLine> of(long applicationId) {
        return getEntityManager()
                .createQuery(LINES + " a.id = :application order by r.id desc", ChangeRequestLine.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** Those of a body that wait. */
    List<ChangeRequestLine> waiting(long bodyId) {
        return getEntityManager()
                .createQuery(LINES + " r.waits = true and b.id = :body order by r.id", ChangeRequestLine.class)
                .setParameter("body", bodyId)
                .getResultList();
    }

    /** Those that wait, the earliest first, and those answered since, of all bodies or of one. */
    List<ChangeRequestLine> recent(@Nullable Long bodyId, Instant since) {
        TypedQuery<ChangeRequestLine> query = getEntityManager()
                .createQuery(
                        LINES + " (r.waits = true or r.answered.at >= :since)"
                                + (bodyId == null ? "" : " and b.id = :body")
                                + " order by case when r.waits = true then 0 else 1 end, r.id",
                        ChangeRequestLine.class)
                .setParameter("since", since);
        return (bodyId == null ? query : query.setParameter("body", bodyId)).getResultList();
    }
}
