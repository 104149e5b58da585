package org.tsunagi.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class Completions implements PanacheRepository<Completion> {
    Completion require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Completion " + id);
    }

    boolean anyOn(long courseId) {
        return count("enrollment.course.id", courseId) > 0;
    }

    /** The decisions of a course with what pages and certificates print of them. */
    List<Completion> on(long courseId) {
        return list(
                "from Completion k join fetch k.enrollment e join fetch e.trainee where e.course.id = ?1 order by e.number",
                courseId);
    }
}
