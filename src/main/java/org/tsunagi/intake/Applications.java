package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;

@ApplicationScoped
class Applications implements PanacheRepository<Application> {
    /** One application through the viewer: a neighbour's is 404, as if it did not exist. */
    Application requireSeenBy(Viewer viewer, long id) {
        return NotFound.orThrow(
                findByIdOptional(id)
                        .filter(found -> viewer.isOfficer()
                                || viewer.body().map(found::belongsTo).orElse(false)),
                "Application " + id);
    }

    Optional<Application> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    Optional<Application> atRank(long courseId, long bodyId, int rank) {
        return find("course.id = ?1 and body.id = ?2 and rank = ?3", courseId, bodyId, rank)
                .firstResultOptional();
    }

    long standingOf(Call call, long bodyId) {
        return count("call = ?1 and body.id = ?2 and state <> ?3", call, bodyId, ApplicationState.WITHDRAWN);
    }

    /** What was submitted for a course and stands, with what selection needs, in order of arrival. */
    List<Application> submittedFor(long courseId) {
        return find(
                        "from Application a left join fetch a.body left join fetch a.professions"
                                + " where a.course.id = :course and a.state = :state order by a.submittedAt, a.id",
                        Parameters.with("course", courseId).and("state", ApplicationState.SUBMITTED))
                .list();
    }

    long undecidedFor(long courseId) {
        return count("course.id = ?1 and state in ?2", courseId, Set.of(ApplicationState.CORRECTION_REQUESTED));
    }

    void add(ApplicationChange change) {
        getEntityManager().persist(change);
    }
}
