package org.tsunagi.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceViews.CourseMark;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.course.Lesson;
import org.tsunagi.course.SessionDay;
import org.tsunagi.trainee.Trainee;

@ApplicationScoped
class Attendances implements PanacheRepository<Attendance> {
    /** Expected lesson x has no mark yet. */
    static final String UNMARKED =
            " not exists (from Attendance a where a.trainee = x.trainee and a.lesson = x.lesson)";

    /** Expected lesson x is so through a course that is not closed. */
    private static final String OPEN =
            " not exists (select 1 from CourseClosing k where k.course = x.course and k.stands = true)";

    /** Everyone expected at a lesson of the day who has no mark there yet. */
    List<Expected> unmarkedOn(long dayId) {
        return getEntityManager()
                .createQuery(
                        "select distinct new org.tsunagi.attendance.Attendances$Expected(x.trainee.id, x.lesson.id)"
                                + " from ExpectedLesson x where x.day.id = :day and" + UNMARKED,
                        Expected.class)
                .setParameter("day", dayId)
                .getResultList();
    }

    /** The same through a course that is not closed. */
    List<Expected> unmarkedOpenOn(long dayId) {
        return getEntityManager()
                .createQuery(
                        "select distinct new org.tsunagi.attendance.Attendances$Expected(x.trainee.id, x.lesson.id)"
                                + " from ExpectedLesson x where x.day.id = :day and" + UNMARKED + " and" + OPEN,
                        Expected.class)
                .setParameter("day", dayId)
                .getResultList();
    }

    boolean anyoneExpectedOn(long dayId) {
        return getEntityManager()
                        .createQuery(
                                "select count(x.lesson.id) from ExpectedLesson x where x.day.id = :day", Long.class)
                        .setParameter("day", dayId)
                        .getSingleResult()
                > 0;
    }

    /** The lessons of the day at which this trainee is expected, in order, each with whether a course that counts it is open. */
    Map<Lesson, List<Boolean>> expectedOf(long dayId, long traineeId) {
        return getEntityManager()
                .createQuery(
                        "select distinct l, case when k.id is null then true else false end from ExpectedLesson x"
                                + " join x.lesson l left join CourseClosing k on k.course = x.course and k.stands = true"
                                + " where x.day.id = :day and x.trainee.id = :trainee order by l.startsAt",
                        Object[].class)
                .setParameter("day", dayId)
                .setParameter("trainee", traineeId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Lesson) row[0],
                        LinkedHashMap::new,
                        Collectors.mapping(row -> (Boolean) row[1], Collectors.toList())));
    }

    /** The day with its row locked: two people marking the same day wait for one another. */
    SessionDay lockDay(long dayId) {
        return NotFound.orThrow(
                Optional.ofNullable(getEntityManager().find(SessionDay.class, dayId, LockModeType.PESSIMISTIC_WRITE)),
                "SessionDay " + dayId);
    }

    Trainee trainee(long id) {
        return getEntityManager().getReference(Trainee.class, id);
    }

    Lesson lesson(long id) {
        return getEntityManager().getReference(Lesson.class, id);
    }

    List<Attendance> of(Trainee trainee, long dayId) {
        return list("trainee = ?1 and lesson.day.id = ?2", trainee, dayId);
    }

    /** Whether anybody was ever marked on the day, or at one lesson of it when that is given, even if it was cleared since. */
    boolean anyEverOn(long dayId, @Nullable Long lessonId) {
        return getEntityManager()
                        .createQuery("""
                                select count(h) from AttendanceChange h join Lesson l on l.id = h.lessonId
                                where l.day.id = :day and l.id = coalesce(:lesson, l.id)""", Long.class)
                        .setParameter("day", dayId)
                        .setParameter("lesson", lessonId)
                        .getSingleResult()
                > 0;
    }

    /** Whether there is a mark at a lesson where the trainee is expected through this enrollment and no other. */
    boolean anyOf(long enrollmentId) {
        return getEntityManager()
                        .createQuery("""
                                select count(a) from ExpectedLesson x
                                    join Attendance a on a.trainee = x.trainee and a.lesson = x.lesson
                                where x.enrollment.id = :enrollment
                                    and not exists (select 1 from ExpectedLesson y where y.trainee = x.trainee
                                        and y.lesson = x.lesson and y.enrollment.id <> :enrollment)""", Long.class)
                        .setParameter("enrollment", enrollmentId)
                        .getSingleResult()
                > 0;
    }

    /** Whether anybody is marked at the lesson now. */
    boolean anyAt(long lessonId) {
        return count("lesson.id", lessonId) > 0;
    }

    void add(AttendanceChange change) {
        getEntityManager().persist(change);
    }

    void add(RollCall rollCall) {
        getEntityManager().persist(rollCall);
    }

    boolean isConfirmed(long dayId) {
        return getEntityManager()
                        .createQuery("select count(r) from RollCall r where r.day.id = :day", Long.class)
                        .setParameter("day", dayId)
                        .getSingleResult()
                > 0;
    }

    /** Every mark that counts for these courses: enrollment, lesson and mark; on H2 the outer join keeps the expected ones first. */
    List<CourseMark> marksOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.attendance.AttendanceViews$CourseMark(x.enrollment.id, a.lesson.id, a.seen)
                        from ExpectedLesson x left join Attendance a on a.trainee = x.trainee and a.lesson = x.lesson
                        where x.course.id in :courses and a.id is not null""", CourseMark.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    /** A trainee is expected at a lesson through at least one course. */
    record Expected(long traineeId, long lessonId) {}
}
