package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.course.Plan.PlannedDay;
import org.tsunagi.course.PlanCheckViews.HeldDay;

@ApplicationScoped
class SessionDays implements PanacheRepository<SessionDay> {
    SessionDay require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "SessionDay " + id);
    }

    /** The day with its row locked, as attendance locks it: nobody marks or confirms it until the transaction ends. */
    SessionDay lock(long id) {
        return NotFound.orThrow(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), "SessionDay " + id);
    }

    /** All days of a session, locked. */
    List<SessionDay> lockOfSession(long sessionId) {
        return find("session.id = ?1 order by id", sessionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All days of the sessions that came of a copied plan, locked. */
    List<SessionDay> lockCopiedIn(long planCopyId) {
        return find(
                        "from SessionDay d where exists (from TrainingSession t where t = d.session and t.copiedIn = ?1)"
                                + " order by d.id",
                        planCopyId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All days of a course's sessions, locked. */
    List<SessionDay> lockOf(Course course) {
        return find(
                        "from SessionDay d where exists (from TrainingSession t join t.courses c where t = d.session and c = ?1)"
                                + " order by d.id",
                        course)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The days of a course on which one of these subjects is taught, locked. */
    List<SessionDay> lockTeaching(Course course, Collection<Subject> subjects) {
        return find(
                        "from SessionDay d where exists (from Lesson l where l.day = d and l.subject in ?2)"
                                + " and exists (from TrainingSession t join t.courses c where t = d.session and c = ?1)"
                                + " order by d.id",
                        course,
                        subjects)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean exists(TrainingSession session, LocalDate day) {
        return count("session = ?1 and heldOn = ?2", session, day) > 0;
    }

    List<SessionDay> of(FiscalYear year) {
        return list(
                "from SessionDay d join fetch d.session s where s.fiscalYear = ?1 order by d.heldOn, d.id",
                year.year());
    }

    /** The days of some years that are held, a row for each course that uses one. */
    List<HeldDay> held(FiscalYear from, FiscalYear to) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.PlanCheckViews$HeldDay(
                            d.id, s.id, s.title, s.venue, s.delivery, d.heldOn, c.id)
                        from SessionDay d join d.session s join s.courses c
                        where s.fiscalYear between :from and :to and d.cancelled.at is null
                        order by d.heldOn, d.id""", HeldDay.class)
                .setParameter("from", from.year())
                .setParameter("to", to.year())
                .getResultList();
    }

    List<SessionDay> ofSession(long sessionId) {
        return list("session.id = ?1 order by heldOn, id", sessionId);
    }

    /** Who meets on the days of a year, one row for each course of a day. */
    List<PlannedDay.Sharing> sharings(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select distinct new org.tsunagi.course.Plan$PlannedDay$Sharing(d.id, d.heldOn, s.id, s.title, x.course.id)
                        from CourseLesson x join x.day d join d.session s
                        where s.fiscalYear = :year order by d.heldOn, d.id""", PlannedDay.Sharing.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** The days of these courses in order. */
    List<CourseDay> linesOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select distinct new org.tsunagi.course.CourseDay(x.course.id, d.id, d.heldOn, s.id, s.title, s.venue)
                        from CourseLesson x join x.day d join d.session s
                        where x.course.id in :courses order by d.heldOn, d.id""", CourseDay.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }
}
