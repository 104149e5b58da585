package org.tsunagi.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.completion.CompletionDesk.Decision;
import org.tsunagi.enrollment.Enrollment;

@ApplicationScoped
class JudgementOverrulings implements PanacheRepository<JudgementOverruling> {
    /** What is wanted otherwise about those who stand on a course, by enrollment. */
    Map<Long, Decision> on(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.completion.CompletionDesk$Decision(e.id, o.outcome, o.reason)
                    from JudgementOverruling o join o.enrollment e
                    where e.course.id = :course and e.cancelled.at is null\
                    """, Decision.class)
                .setParameter("course", courseId)
                .getResultStream()
                .collect(Collectors.toMap(Decision::enrollmentId, Function.identity()));
    }

    void write(Decision wanted, Act written) {
        of(wanted.enrollmentId())
                .ifPresentOrElse(
                        one -> one.write(wanted, written),
                        () -> persist(new JudgementOverruling(
                                getEntityManager().getReference(Enrollment.class, wanted.enrollmentId()),
                                wanted,
                                written)));
    }

    void forget(long enrollmentId) {
        of(enrollmentId).ifPresent(this::delete);
    }

    private Optional<JudgementOverruling> of(long enrollmentId) {
        return find("enrollment.id", enrollmentId).firstResultOptional();
    }
}
