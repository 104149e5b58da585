package org.tsunagi.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagi.attendance.CheckIn.Slipped;

/** What check-in and admission slips read of the people; each finder is one statement. */
@ApplicationScoped
class CheckIns implements PanacheRepository<RollCall> {
    private static final String PEOPLE = """
            select new org.tsunagi.attendance.CheckIn$Slipped(e.id, t.id, t.name, c.id, c.name, e.number,
                case when e.cancelled.at is null then false else true end)
            from Enrollment e join e.trainee t join e.course c""";

    Optional<Slipped> person(long enrollmentId) {
        return getEntityManager()
                .createQuery(PEOPLE + " where e.id = :it", Slipped.class)
                .setParameter("it", enrollmentId)
                .getResultStream()
                .findFirst();
    }

    /** Who stands on a course, by number. */
    List<Slipped> on(long courseId) {
        return getEntityManager()
                .createQuery(PEOPLE + " where c.id = :it and e.cancelled.at is null order by e.number", Slipped.class)
                .setParameter("it", courseId)
                .getResultList();
    }

    /** The day of this date on which somebody is expected; by this enrollment before any other. */
    Optional<Long> dayOn(LocalDate date, Slipped person) {
        return getEntityManager()
                .createQuery("""
                        select d.id from ExpectedLesson x join x.day d
                        where x.trainee.id = :trainee and d.heldOn = :date
                        order by case when x.enrollment.id = :enrollment then 0 else 1 end, d.id""", Long.class)
                .setParameter("trainee", person.traineeId())
                .setParameter("date", date)
                .setParameter("enrollment", person.enrollmentId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
