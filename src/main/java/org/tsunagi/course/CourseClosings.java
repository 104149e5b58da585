package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class CourseClosings implements PanacheRepository<CourseClosing> {
    Optional<CourseClosing> standing(Course course) {
        return find("course = ?1 and stands = true", course).firstResultOptional();
    }

    /** The latest first. */
    List<CourseClosing> of(long courseId) {
        return list("course.id = ?1 order by closed.at desc, id desc", courseId);
    }

    /** Short titles of those of these courses that are closed. */
    List<String> titlesAmong(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery(
                        "select c.shortName from CourseClosing k join k.course c"
                                + " where c.id in :courses and k.stands = true order by c.id",
                        String.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    /** The same of the courses that share a session. */
    List<String> titlesOfSession(long sessionId) {
        return getEntityManager()
                .createQuery(
                        "select c.shortName from CourseClosing k join k.course c where k.stands = true"
                                + " and c in (select x from TrainingSession s join s.courses x where s.id = :session)"
                                + " order by c.id",
                        String.class)
                .setParameter("session", sessionId)
                .getResultList();
    }
}
