package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ImportMappings implements PanacheRepository<ImportMapping> {
    Optional<ImportMapping> ofCourse(long courseId) {
        return find("course.id", courseId).firstResultOptional();
    }

    /** The one of this course, else the latest of any. */
    Optional<ImportMapping> proposedFor(long courseId) {
        return ofCourse(courseId)
                .or(() -> find("order by assignedAt desc, id desc").firstResultOptional());
    }
}
