package org.tsunagi.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.tsunagi.attendance.AttendanceViews.ChangeLine;
import org.tsunagi.attendance.Attendances.Expected;
import org.tsunagi.attendance.RollCallLine.CourseSeat;
import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.attendance.RollCallSheet.DayLesson;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;

/** What the pages of the roll-call read; each finder is one statement. */
@ApplicationScoped
class RollCalls implements PanacheRepository<RollCall> {
    private static final String HEAD = """
            select new org.tsunagi.attendance.RollCallSheet$DayHead(d.id, d.heldOn, s.title, s.venue, min(l.startsAt), max(l.endsAt),
                r.confirmed.at, r.confirmed.byName)
            from SessionDay d join d.session s left join Lesson l on l.day = d left join RollCall r on r.day = d
            where %s = :it
            group by d.id, d.heldOn, s.title, s.venue, r.confirmed.at, r.confirmed.byName
            order by d.heldOn, d.id""";

    private static final String COURSES = """
            select new org.tsunagi.attendance.RollCalls$DayCourse(d.id, p.shortTitle)
            from SessionDay d join d.session s join s.courses c join c.program p
            where %s = :it order by p.sortOrder, p.id""";

    private static final String PEOPLE =
            "select new org.tsunagi.attendance.RollCalls$DayCount(d.id, count(distinct t.id))" + Attendances.EXPECTED
                    + "where s.fiscalYear = :it";

    /** A course meets on a day. */
    record DayCourse(long dayId, String shortTitle) {}

    /** A number of people on a day. */
    record DayCount(long dayId, long people) {}

    /** A mark of a day. */
    record Seen(long traineeId, long lessonId, Mark mark, int minutesMissed) {}

    List<DayHead> headsOf(FiscalYear year) {
        return of(HEAD.formatted("s.fiscalYear"), DayHead.class, year.year()).getResultList();
    }

    DayHead head(long dayId) {
        return NotFound.orThrow(
                of(HEAD.formatted("d.id"), DayHead.class, dayId)
                        .getResultStream()
                        .findFirst(),
                "SessionDay " + dayId);
    }

    List<DayCourse> coursesOf(FiscalYear year) {
        return of(COURSES.formatted("s.fiscalYear"), DayCourse.class, year.year())
                .getResultList();
    }

    List<DayCourse> coursesOn(long dayId) {
        return of(COURSES.formatted("d.id"), DayCourse.class, dayId).getResultList();
    }

    List<DayCount> expectedIn(FiscalYear year) {
        return of(PEOPLE + " group by d.id", DayCount.class, year.year()).getResultList();
    }

    List<DayCount> unmarkedIn(FiscalYear year) {
        return of(PEOPLE + " and" + Attendances.UNMARKED + " group by d.id", DayCount.class, year.year())
                .getResultList();
    }

    List<DayLesson> lessonsOn(long dayId) {
        return of("""
                        select new org.tsunagi.attendance.RollCallSheet$DayLesson(l.id, u.title, u.kind, l.startsAt, l.endsAt)
                        from Lesson l join l.subject u where l.day.id = :it order by l.startsAt, l.id""", DayLesson.class, dayId).getResultList();
    }

    List<Expected> expectedOn(long dayId) {
        return of(
                        "select distinct new org.tsunagi.attendance.Attendances$Expected(t.id, l.id)"
                                + Attendances.EXPECTED + "where d.id = :it",
                        Expected.class,
                        dayId)
                .getResultList();
    }

    /** Through which courses the people of a day come. */
    List<CourseSeat> seatsOn(long dayId) {
        return of("""
                        select new org.tsunagi.attendance.RollCallLine$CourseSeat(t.id, t.name, p.shortTitle, e.number, b.name, e.employer)
                        from Enrollment e join e.trainee t join e.course c join c.program p left join e.body b
                        where e.cancelled.at is null and exists (
                            select 1 from Lesson l join l.day d join d.session s join s.courses x
                            join CurriculumItem i on i.course = x and i.subject = l.subject
                            where d.id = :it and x = c)
                        order by p.sortOrder, p.id, e.number""", CourseSeat.class, dayId).getResultList();
    }

    List<Seen> marksOn(long dayId) {
        return of("""
                        select new org.tsunagi.attendance.RollCalls$Seen(a.trainee.id, a.lesson.id, a.mark, a.minutesMissed)
                        from Attendance a join a.lesson l where l.day.id = :it""", Seen.class, dayId).getResultList();
    }

    /** Trainees of the day of whom a mark was changed after {@code confirmedAt}. */
    List<Long> changedSince(Instant confirmedAt, long dayId) {
        return of("""
                        select distinct h.traineeId from AttendanceChange h join Lesson l on l.id = h.lessonId
                        where l.day.id = :it and h.changed.at > :since""", Long.class, dayId).setParameter("since", confirmedAt).getResultList();
    }

    /** What happened to one person's marks of a day, the latest first. */
    List<ChangeLine> changesOf(long traineeId, long dayId) {
        return of("""
                        select new org.tsunagi.attendance.AttendanceViews$ChangeLine(h.changed.at, h.changed.byName, u.title, h.fromMark,
                            h.fromMinutes, h.toMark, h.toMinutes, h.reason)
                        from AttendanceChange h join Lesson l on l.id = h.lessonId join l.subject u
                        where l.day.id = :it and h.traineeId = :trainee
                        order by h.changed.at desc, l.startsAt, h.id""", ChangeLine.class, dayId)
                .setParameter("trainee", traineeId)
                .getResultList();
    }

    private <T> TypedQuery<T> of(String query, Class<T> type, Object it) {
        return getEntityManager().createQuery(query, type).setParameter("it", it);
    }
}
