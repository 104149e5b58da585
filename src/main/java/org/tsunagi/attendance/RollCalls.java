package org.tsunagi.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceViews.ChangeLine;
import org.tsunagi.attendance.AttendanceViews.HeldCourse;
import org.tsunagi.attendance.AttendanceViews.Meeting;
import org.tsunagi.attendance.RollCallLine.CourseSeat;
import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.attendance.RollCallSheet.DayLesson;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;

/** What the pages of the roll-call read; each finder is one statement. */
@ApplicationScoped
class RollCalls implements PanacheRepository<RollCall> {
    /** Days until one to come, course by course: those after today, and those without a confirmed roll-call. */
    List<Meeting> meetings(LocalDate today, LocalDate until) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.attendance.AttendanceViews$Meeting(d.id, d.heldOn, s.title, s.venue, c.id,
                            c.shortName, (select count(e) from Enrollment e where e.course = c and e.cancelled.at is null))
                        from SessionDay d join d.session s join s.courses c join c.program p
                        where d.heldOn <= :until
                            and (d.heldOn > :today or not exists (select 1 from RollCall r where r.day = d))
                            and exists (select 1 from CourseLesson x where x.course = c and x.day = d)
                        order by d.heldOn, d.id, c.fiscalYear, p.sortOrder, p.id""", Meeting.class)
                .setParameter("today", today)
                .setParameter("until", until)
                .getResultList();
    }

    private static final String HEAD = """
            select new org.tsunagi.attendance.RollCallSheet$DayHead(d.id, d.heldOn, s.title, s.venue, min(l.startsAt), max(l.endsAt), d.cancellationReason,
                r.confirmed.at, r.confirmed.byName)
            from SessionDay d join d.session s %s join CourseLesson x on x.day = d left join x.lesson l
                left join RollCall r on r.day = d
            where %s = :it
            group by d.id, d.heldOn, s.title, s.venue, d.cancellationReason, r.confirmed.at, r.confirmed.byName
            order by d.heldOn, d.id""";

    private static final String COURSES = """
            select distinct new org.tsunagi.attendance.RollCalls$DayCourse(x.day.id, c.shortName, p.sortOrder, p.id,
                case when k.id is null then false else true end)
            from CourseLesson x join x.course c join c.program p
                left join CourseClosing k on k.course = c and k.stands = true
            where %s = :it order by p.sortOrder, p.id""";

    private static final String PEOPLE =
            "select new org.tsunagi.attendance.RollCalls$DayCount(x.day.id, count(distinct x.trainee.id))"
                    + " from ExpectedLesson x where x.course.fiscalYear = :it";

    /** On H2 the outer join keeps the expected ones first. */
    private static final String SEEN = """
            select distinct new org.tsunagi.attendance.RollCalls$Seen(x.trainee.id, x.lesson.id, a.seen)
            from ExpectedLesson x left join Attendance a on a.trainee = x.trainee and a.lesson = x.lesson
            where x.day.id = :it""";

    private static final String SEATS = """
            select new org.tsunagi.attendance.RollCallLine$CourseSeat(t.id, t.name, c.shortName, e.number, coalesce(f.name, b.name), e.employer,
                case when k.id is null then false else true end)
            from Enrollment e join e.trainee t join e.course c join c.program p left join e.body b
                left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                left join CourseClosing k on k.course = c and k.stands = true
            where e.id in (select x.enrollment.id from ExpectedLesson x where x.day.id = :it%s)%s
            order by p.sortOrder, p.id, e.number""";

    /** A course meets on a day. */
    record DayCourse(long dayId, String shortTitle, int sortOrder, long programId, boolean closed) {}

    /** A number of people on a day. */
    record DayCount(long dayId, long people) {}

    /** A person expected at a lesson; the mark is null while it is not entered. */
    record Seen(long traineeId, long lessonId, @Nullable LessonMark mark) {}

    /** The days of a year on which something is taught that counts. */
    List<DayHead> headsOf(FiscalYear year) {
        return of(HEAD.formatted("", "s.fiscalYear"), DayHead.class, year.year())
                .getResultList();
    }

    DayHead head(long dayId) {
        return NotFound.orThrow(find(dayId), "SessionDay " + dayId);
    }

    Optional<DayHead> find(long dayId) {
        return of(HEAD.formatted("left", "d.id"), DayHead.class, dayId)
                .getResultStream()
                .findFirst();
    }

    /** The days of a course, with the hours of its own lessons. */
    List<DayHead> headsOfCourse(long courseId) {
        return of(HEAD.formatted("", "x.course.id"), DayHead.class, courseId).getResultList();
    }

    List<DayCourse> coursesOf(FiscalYear year) {
        return of(COURSES.formatted("c.fiscalYear"), DayCourse.class, year.year())
                .getResultList();
    }

    List<DayCourse> coursesOn(long dayId) {
        return of(COURSES.formatted("x.day.id"), DayCourse.class, dayId).getResultList();
    }

    List<DayCount> expectedIn(FiscalYear year) {
        return of(PEOPLE + " group by x.day.id", DayCount.class, year.year()).getResultList();
    }

    List<DayCount> unmarkedIn(FiscalYear year) {
        return of(PEOPLE + " and" + Attendances.UNMARKED + " group by x.day.id", DayCount.class, year.year())
                .getResultList();
    }

    List<DayLesson> lessonsOn(long dayId) {
        return of("""
                        select distinct new org.tsunagi.attendance.RollCallSheet$DayLesson(l.id, u.title, u.kind, l.startsAt, l.endsAt)
                        from CourseLesson x join x.lesson l join x.subject u where x.day.id = :it order by l.startsAt, l.id""", DayLesson.class, dayId).getResultList();
    }

    /** Who is expected where on a day, with the mark there. */
    List<Seen> seenOn(long dayId) {
        return of(SEEN, Seen.class, dayId).getResultList();
    }

    /** Where one person is expected on a day, with the mark there. */
    List<Seen> seenOf(long traineeId, long dayId) {
        return of(SEEN + " and x.trainee.id = :trainee", Seen.class, dayId)
                .setParameter("trainee", traineeId)
                .getResultList();
    }

    /** Through which courses the people of a day come. */
    List<CourseSeat> seatsOn(long dayId) {
        return of(SEATS.formatted("", ""), CourseSeat.class, dayId).getResultList();
    }

    /** Through which courses one person comes to a day. */
    List<CourseSeat> seatsOf(long traineeId, long dayId) {
        return of(SEATS.formatted(" and x.trainee.id = :trainee", " and t.id = :trainee"), CourseSeat.class, dayId)
                .setParameter("trainee", traineeId)
                .getResultList();
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
                        select new org.tsunagi.attendance.AttendanceViews$ChangeLine(h.changed.at, h.changed.byName, u.title, h.before,
                            h.after, h.reason)
                        from AttendanceChange h join Lesson l on l.id = h.lessonId join l.subject u
                        where l.day.id = :it and h.traineeId = :trainee
                        order by h.changed.at desc, l.startsAt, h.id""", ChangeLine.class, dayId)
                .setParameter("trainee", traineeId)
                .getResultList();
    }

    /** Those of these days that are confirmed or have nobody to confirm. */
    List<Long> settledAmong(Collection<Long> dayIds) {
        return getEntityManager()
                .createQuery("""
                        select d.id from SessionDay d where d.id in :days
                            and (exists (from RollCall r where r.day = d)
                                or not exists (from ExpectedLesson x where x.day = d))""", Long.class)
                .setParameter("days", dayIds)
                .getResultList();
    }

    /** Days over, with people and without a confirmed roll-call, of the courses that meet on this day; those after it first. */
    List<Long> waitingBeside(long dayId, LocalDate today) {
        return of("""
                        select d.id from SessionDay d join SessionDay confirmed on confirmed.id = :it
                        where d.heldOn <= :today and not exists (select 1 from RollCall r where r.day = d)
                            and exists (select 1 from ExpectedLesson e where e.day = d and e.course in (
                                select x.course from CourseLesson x where x.day.id = :it))
                        order by case when d.heldOn < confirmed.heldOn then 1 else 0 end, d.heldOn, d.id""", Long.class, dayId)
                .setParameter("today", today)
                .setMaxResults(1)
                .getResultList();
    }

    /** The courses that meet on this day and wait for no roll-call of any of their days. */
    List<HeldCourse> heldWith(long dayId) {
        return of("""
                        select new org.tsunagi.attendance.AttendanceViews$HeldCourse(c.id, c.shortName)
                        from Course c join c.program p
                        where exists (select 1 from CourseLesson x where x.course = c and x.day.id = :it)
                            and not exists (select 1 from CourseLesson y where y.course = c
                                and not exists (select 1 from RollCall r where r.day = y.day))
                        order by p.sortOrder, p.id, c.id""", HeldCourse.class, dayId).getResultList();
    }

    /** The days of these courses that nobody confirmed, by course. */
    Map<Long, Set<Long>> unconfirmedDaysOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select distinct x.course.id, x.day.id from CourseLesson x
                        where x.course.id in :courses and not exists (from RollCall r where r.day = x.day)""", Object[].class)
                .setParameter("courses", courseIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
    }

    private <T> TypedQuery<T> of(String query, Class<T> type, Object it) {
        return getEntityManager().createQuery(query, type).setParameter("it", it);
    }
}
