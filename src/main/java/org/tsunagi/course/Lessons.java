package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.course.CourseViews.LessonLine;
import org.tsunagi.course.PlanCheckViews.HeldLesson;
import org.tsunagi.course.SessionDetail.LessonPlan;

@ApplicationScoped
class Lessons implements PanacheRepository<Lesson> {
    /** How many lessons teach the subject. */
    long teaching(Subject subject) {
        return count("subject", subject);
    }

    Lesson require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Lesson " + id);
    }

    /** A lesson of this day; 404 when it is another day's. */
    Lesson requireOn(SessionDay day, long id) {
        return NotFound.orThrow(
                find("id = ?1 and day = ?2", id, day).firstResultOptional(), "lesson " + id + " of day " + day.id());
    }

    List<Lesson> on(SessionDay day) {
        return list("from Lesson l join fetch l.subject where l.day = ?1 order by l.startsAt, l.id", day);
    }

    private static final String TAUGHT = """
            select new org.tsunagi.course.SessionDetail$LessonPlan$Taught(
                l.id, l.version, l.day.id, u.id, u.title, u.kind, l.startsAt, l.endsAt, l.lecturer,
                l.cancellationReason)
            from Lesson l join l.subject u join l.day d join d.session s where\s""";

    private static final String IN_ORDER = " order by d.heldOn, l.startsAt, l.id";

    /** The timetables of a year. */
    List<LessonPlan.Taught> ofYear(FiscalYear year) {
        return getEntityManager()
                .createQuery(TAUGHT + "s.fiscalYear = :year" + IN_ORDER, LessonPlan.Taught.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** The lessons of some years that are held, a row for each course that one counts for. */
    List<HeldLesson> held(FiscalYear from, FiscalYear to) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.PlanCheckViews$HeldLesson(
                            l.id, d.id, u.id, u.title, l.startsAt, l.endsAt, x.course.id)
                        from Lesson l join l.subject u join l.day d join d.session s left join CourseLesson x on x.lesson = l
                        where s.fiscalYear between :from and :to and l.cancelled.at is null and d.cancelled.at is null
                        order by d.heldOn, l.startsAt, l.id""", HeldLesson.class)
                .setParameter("from", from.year())
                .setParameter("to", to.year())
                .getResultList();
    }

    /** The timetable of a session. */
    List<LessonPlan.Taught> ofSession(long sessionId) {
        return getEntityManager()
                .createQuery(TAUGHT + "s.id = :session" + IN_ORDER, LessonPlan.Taught.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** Which courses of a session its lessons count for. */
    List<LessonPlan.Counting> countings(long sessionId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.SessionDetail$LessonPlan$Counting(x.lesson.id, c.shortName)
                        from CourseLesson x join x.day d join x.course c join c.program p
                        where d.session.id = :session order by p.sortOrder, p.id""", LessonPlan.Counting.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** The lessons that count for a course, in order. */
    List<LessonLine> ofCourse(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.CourseViews$LessonLine(l.id, d.id, d.heldOn, u.title, u.kind, x.required,
                            l.startsAt, l.endsAt)
                        from CourseLesson x join x.lesson l join x.subject u join x.day d
                        where x.course.id = :course
                        order by d.heldOn, l.startsAt, l.id""", LessonLine.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** What is taught for a course, what was called off included: a calendar has to be told. */
    List<CalendarDay.Taught> taughtFor(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.CalendarDay$Taught(d.id, d.heldOn, s.title, s.venue, s.delivery,
                            u.title, u.kind, i.required, l.lecturer, l.startsAt, l.endsAt, d.cancellationReason, l.cancellationReason)
                        from CurriculumItem i join i.subject u join Lesson l on l.subject = u
                        join l.day d join d.session s join s.courses c
                        where i.course.id = :course and c.id = :course
                        order by d.heldOn, d.id, l.startsAt, l.id""", CalendarDay.Taught.class)
                .setParameter("course", courseId)
                .getResultList();
    }
}
