package org.tsunagi.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.SessionDay;
import org.tsunagi.enrollment.MatchDesk.EnrollmentsParting;
import org.tsunagi.enrollment.MatchDesk.TraineesJoining;
import org.tsunagi.trainee.Trainee;

/** Takes the marks along when two records become one person's, or are parted again. */
@ApplicationScoped
class MarksOfPeople implements PanacheRepository<Attendance> {
    private final OfficeClock clock;

    MarksOfPeople(OfficeClock clock) {
        this.clock = clock;
    }

    /** Both may be marked at a lesson of two courses: the same is kept once, another mark is for an officer to correct first. */
    void on(@Observes TraineesJoining people) {
        lockDaysOf(people.other(), people.kept());
        Map<Long, Attendance> kept = of(people.kept());
        Set<Long> expectedKept = expected(people.kept());
        Set<Long> expectedOther = expected(people.other());
        for (Attendance mark : of(people.other()).values()) {
            long lesson = mark.lesson().id();
            Attendance twin = kept.get(lesson);
            if (twin != null) {
                if (!expectedKept.contains(lesson)) {
                    twin.change(mark.seen());
                }
                RuleViolation.unless(
                        twin.seen().equals(mark.seen()) || !expectedOther.contains(lesson),
                        null,
                        "attendance.marksDiffer",
                        JapaneseDate.withWeekday(mark.lesson().day().heldOn()),
                        mark.lesson().subject().title(),
                        mark.seen().said(),
                        twin.seen().said());
                delete(mark);
            }
        }
        flush();
        move(people.other(), people.kept(), null);
    }

    /**
     * Marks at lessons of these enrollments alone go along; those at a lesson of another course as well stay and are entered
     * for both, as are those at a lesson that counts for neither now.
     */
    void on(@Observes EnrollmentsParting people) {
        lockDaysOf(people.from(), people.own());
        Set<Long> going = lessonsOf(people.from(), people.enrollmentIds(), true);
        Set<Long> staying = lessonsOf(people.from(), people.enrollmentIds(), false);
        Set<Long> alone = new HashSet<>(going);
        alone.removeAll(staying);
        for (Attendance mark : of(people.from()).values()) {
            long lesson = mark.lesson().id();
            if (going.contains(lesson) == staying.contains(lesson)) {
                persist(new Attendance(people.own(), mark.lesson(), mark.seen()));
                getEntityManager()
                        .persist(new AttendanceChange(
                                people.own().id(),
                                lesson,
                                null,
                                mark.seen(),
                                people.reason(),
                                people.by(),
                                clock.now()));
            }
        }
        flush();
        if (!alone.isEmpty()) {
            move(people.from(), people.own(), alone);
        }
    }

    private Map<Long, Attendance> of(Trainee trainee) {
        return list(
                        "from Attendance a join fetch a.lesson l join fetch l.day join fetch l.subject where a.trainee = ?1",
                        trainee)
                .stream()
                .collect(Collectors.toMap(mark -> mark.lesson().id(), Function.identity()));
    }

    private Set<Long> expected(Trainee trainee) {
        return new HashSet<>(getEntityManager()
                .createQuery("select x.lesson.id from ExpectedLesson x where x.trainee = :trainee", Long.class)
                .setParameter("trainee", trainee)
                .getResultList());
    }

    /** The lessons that count for these enrollments, or for the others of the person; also of a seat that was given up. */
    private Set<Long> lessonsOf(Trainee trainee, Collection<Long> enrollments, boolean these) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select x.lesson.id from Enrollment e join CourseLesson x on x.course = e.course"
                                + " where e.trainee = :trainee and e.id " + (these ? "in" : "not in") + " :enrollments",
                        Long.class)
                .setParameter("trainee", trainee)
                .setParameter("enrollments", enrollments)
                .getResultList());
    }

    /** Who is marking one of the two at this moment is waited for, and finds the other person's name gone. */
    private void lockDaysOf(Trainee one, Trainee other) {
        List<Long> days = getEntityManager()
                .createQuery(
                        "select distinct x.day.id from ExpectedLesson x where x.trainee in :people order by x.day.id",
                        Long.class)
                .setParameter("people", List.of(one, other))
                .getResultList();
        days.forEach(day -> getEntityManager().find(SessionDay.class, day, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The marks with their history; all lessons where none are given. */
    private void move(Trainee from, Trainee to, @Nullable Set<Long> lessons) {
        Set<Long> some = lessons == null ? Set.of(-1L) : lessons;
        getEntityManager()
                .createQuery("update Attendance a set a.trainee = :to where a.trainee = :from"
                        + " and (:all = true or a.lesson.id in :lessons)")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("all", lessons == null)
                .setParameter("lessons", some)
                .executeUpdate();
        getEntityManager()
                .createQuery("update AttendanceChange h set h.traineeId = :to where h.traineeId = :from"
                        + " and (:all = true or h.lessonId in :lessons)")
                .setParameter("to", to.id())
                .setParameter("from", from.id())
                .setParameter("all", lessons == null)
                .setParameter("lessons", some)
                .executeUpdate();
    }
}
