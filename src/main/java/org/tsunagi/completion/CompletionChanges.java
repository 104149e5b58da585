package org.tsunagi.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.completion.CompletionViews.DecisionChange;

@ApplicationScoped
class CompletionChanges implements PanacheRepository<CompletionChange> {
    /** What was changed about the decisions of a course, by completion, the latest first. */
    Map<Long, List<DecisionChange>> on(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.completion.CompletionViews$DecisionChange(c.completion.id, c.fromWords, c.toWords,
                            c.changed, c.reason, a.id, a.approvedOn, a.documentNumber, a.approver)
                        from CompletionChange c join c.approval a
                        where c.completion.enrollment.course.id = :course order by c.id desc""", DecisionChange.class)
                .setParameter("course", courseId)
                .getResultStream()
                .collect(Collectors.groupingBy(DecisionChange::completionId));
    }
}
