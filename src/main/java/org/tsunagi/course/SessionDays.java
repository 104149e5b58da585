package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class SessionDays implements PanacheRepository<SessionDay> {
    SessionDay require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "SessionDay " + id);
    }

    boolean exists(TrainingSession session, LocalDate day) {
        return count("session = ?1 and heldOn = ?2", session, day) > 0;
    }

    List<SessionDay> of(FiscalYear year) {
        return list(
                "from SessionDay d join fetch d.session s where s.fiscalYear = ?1 order by d.heldOn, d.id",
                year.year());
    }

    List<SessionDay> ofSession(long sessionId) {
        return list("session.id = ?1 order by heldOn, id", sessionId);
    }

    /** Who meets on the days of a year, one row for each course of a day. */
    List<PlannedDay.Sharing> sharings(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.PlannedDay$Sharing(d.id, d.heldOn, s.id, s.title, c.id)
                        from SessionDay d join d.session s join s.courses c
                        where s.fiscalYear = :year order by d.heldOn, d.id""", PlannedDay.Sharing.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** The days of a course in order, shared ones included. */
    List<SessionDay> ofCourse(long courseId) {
        return list(
                "from SessionDay d join fetch d.session s where exists"
                        + " (from TrainingSession t join t.courses c where t = s and c.id = ?1) order by d.heldOn, d.id",
                courseId);
    }

    List<CourseDay> linesOf(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.CourseDay(d.id, d.heldOn, s.id, s.title, s.venue,
                            (select count(x) from TrainingSession t join t.courses x where t = s))
                        from SessionDay d join d.session s join s.courses c
                        where c.id = :course order by d.heldOn, d.id""", CourseDay.class)
                .setParameter("course", courseId)
                .getResultList();
    }
}
