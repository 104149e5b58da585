package org.tsunagi.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.attendance.AttendanceViews.LessonMark;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.course.Lesson;
import org.tsunagi.course.SessionDay;
import org.tsunagi.trainee.Trainee;

@ApplicationScoped
class Attendances implements PanacheRepository<Attendance> {
    /** Who is expected where: trainee t at lesson l of day d through enrollment e. */
    static final String EXPECTED = """
             from Lesson l join l.day d join d.session s join s.courses c
            join CurriculumItem i on i.course = c and i.subject = l.subject
            join Enrollment e on e.course = c and e.cancelled.at is null
            join e.trainee t
            """;

    static final String UNMARKED = " not exists (from Attendance a where a.trainee = t and a.lesson = l)";
    private static final String ON_DAY = EXPECTED + "where d.id = :day";

    /** Everyone expected at a lesson of the day who has no mark there yet. */
    List<Expected> unmarkedOn(long dayId) {
        return getEntityManager()
                .createQuery(
                        "select distinct new org.tsunagi.attendance.Attendances$Expected(t.id, l.id) " + ON_DAY + " and"
                                + UNMARKED,
                        Expected.class)
                .setParameter("day", dayId)
                .getResultList();
    }

    /** The lessons of the day at which this trainee is expected, in order. */
    List<Lesson> expectedOf(long dayId, long traineeId) {
        return getEntityManager()
                .createQuery("select distinct l " + ON_DAY + " and t.id = :trainee order by l.startsAt", Lesson.class)
                .setParameter("day", dayId)
                .setParameter("trainee", traineeId)
                .getResultList();
    }

    /** The day with its row locked: two people marking the same day wait for one another. */
    SessionDay lockDay(long dayId) {
        return NotFound.orThrow(
                Optional.ofNullable(getEntityManager().find(SessionDay.class, dayId, LockModeType.PESSIMISTIC_WRITE)),
                "SessionDay " + dayId);
    }

    /** The day on which a lesson is taught. */
    long dayOf(long lessonId) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("select l.day.id from Lesson l where l.id = :lesson", Long.class)
                        .setParameter("lesson", lessonId)
                        .getResultStream()
                        .findFirst(),
                "Lesson " + lessonId);
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

    boolean anyOn(long dayId) {
        return count("lesson.day.id", dayId) > 0;
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

    /** Every mark that counts for these courses: enrollment, lesson, mark and minutes. */
    List<LessonMark> marksOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.attendance.AttendanceViews$LessonMark(e.id, a.lesson.id, a.mark, a.minutesMissed)
                        from Attendance a join a.lesson l join l.day d join d.session s join s.courses c
                        join CurriculumItem i on i.course = c and i.subject = l.subject
                        join Enrollment e on e.trainee = a.trainee and e.course = c
                        where c.id in :courses""", LessonMark.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    /** Days of these courses that nobody confirmed, by course; a day that teaches a course nothing is none of its days. */
    Map<Long, Set<Long>> unconfirmedDaysOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select distinct c.id, d.id from Lesson l join l.day d join d.session s join s.courses c
                        join CurriculumItem i on i.course = c and i.subject = l.subject
                        where c.id in :courses and not exists (from RollCall r where r.day = d)""", Object[].class)
                .setParameter("courses", courseIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
    }

    /** A trainee is expected at a lesson through at least one course. */
    record Expected(long traineeId, long lessonId) {}
}
