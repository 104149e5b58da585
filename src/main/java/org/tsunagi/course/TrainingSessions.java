package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;

@ApplicationScoped
class TrainingSessions implements PanacheRepository<TrainingSession> {
    TrainingSession require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "TrainingSession " + id);
    }

    Optional<TrainingSession> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    /** What came of a copied plan. */
    List<TrainingSession> copiedIn(long planCopyId) {
        return list("copiedIn = ?1 order by id", planCopyId);
    }

    long usedBy(Course course) {
        return count("?1 member of courses", course);
    }

    private static final String WITH_COURSES =
            "select distinct s from TrainingSession s left join fetch s.courses c left join fetch c.program ";

    List<TrainingSession> of(FiscalYear year) {
        return list(WITH_COURSES + "where s.fiscalYear = ?1 order by s.id", year.year());
    }

    /** The session with its courses and their programs. */
    TrainingSession withCourses(long id) {
        return NotFound.orThrow(
                list(WITH_COURSES + "where s.id = ?1", id).stream().findFirst(), "TrainingSession " + id);
    }
}
