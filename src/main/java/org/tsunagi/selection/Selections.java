package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Selections implements PanacheRepository<Selection> {
    Optional<Selection> ofCourse(long courseId) {
        return find("course.id", courseId).firstResultOptional();
    }

    void add(SelectionOutcome outcome) {
        getEntityManager().persist(outcome);
    }

    List<SelectionOutcome> outcomesOf(long courseId) {
        return getEntityManager()
                .createQuery(
                        "from SelectionOutcome o join fetch o.application a left join fetch a.body"
                                + " where a.course.id = :course order by o.result, o.waitingPosition, a.id",
                        SelectionOutcome.class)
                .setParameter("course", courseId)
                .getResultList();
    }
}
