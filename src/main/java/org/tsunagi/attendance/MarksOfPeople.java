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
import org.tsunagi.base.kernel.Viewer;
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

    /**
     * Both may be marked at a lesson of two courses: the same is kept once, another mark is for an officer to correct first.
     * Where one of them is not expected at the lesson, the other mark holds, and a line tells what was marked otherwise.
     */
    void on(@Observes TraineesJoining people) {
        lockDaysOf(people.other(), people.kept());
        Map<Long, Attendance> kept = of(people.kept());
        Set<Long> expectedKept = expected(people.kept());
        Set<Long> expectedOther = expected(people.other());
        for (Attendance mark : of(people.other()).values()) {
            long lesson = mark.lesson().id();
            Attendance twin = kept.get(lesson);
            if (twin != null) {
                boolean same = twin.seen().equals(mark.seen());
                boolean takeOver = !expectedKept.contains(lesson) && expectedOther.contains(lesson);
                RuleViolation.unless(
                        same || !expectedKept.contains(lesson) || !expectedOther.contains(lesson),
                        null,
                        "attendance.marksDiffer",
                        JapaneseDate.withWeekday(mark.lesson().day().heldOn()),
                        mark.lesson().subject().title(),
                        mark.seen().said(),
                        twin.seen().said());
                if (!same) {
                    LessonMark holds = takeOver ? mark.seen() : twin.seen();
                    LessonMark was = takeOver ? twin.seen() : mark.seen();
                    changed(people.kept(), lesson, was, holds, people.reason(), people.by());
                    twin.change(holds);
                }
                delete(mark);
            }
        }
        flush();
        move(people.other(), people.kept());
    }

    /**
     * What was marked under the former record goes back to it, and marks at lessons of these enrollments alone go along. Those
     * at a lesson of another course as well stay and are entered for both, as are those at a lesson that counts for neither now.
     */
    void on(@Observes EnrollmentsParting people) {
        lockDaysOf(people.from(), people.own());
        Set<Long> going = lessonsOf(people.from(), people.enrollmentIds(), true);
        Set<Long> staying = lessonsOf(people.from(), people.enrollmentIds(), false);
        Set<Long> moving = new HashSet<>(going);
        moving.removeAll(staying);
        for (Attendance mark : of(people.from()).values()) {
            long lesson = mark.lesson().id();
            if (mark.isFrom(people.own())) {
                moving.add(lesson);
            } else if (going.contains(lesson) == staying.contains(lesson)) {
                persist(new Attendance(people.own(), mark.lesson(), mark.seen()));
                changed(people.own(), lesson, null, mark.seen(), people.reason(), people.by());
            }
        }
        flush();
        moveBack(people.from(), people.own(), moving);
    }

    private void changed(
            Trainee trainee, long lesson, @Nullable LessonMark was, LessonMark holds, String reason, Viewer by) {
        getEntityManager().persist(new AttendanceChange(trainee.id(), lesson, was, holds, reason, by, clock.now()));
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

    /** All marks with their history, each with the record it came from. */
    private void move(Trainee from, Trainee to) {
        getEntityManager()
                .createQuery(
                        "update Attendance a set a.trainee = :to, a.formerTraineeId = :former where a.trainee = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("former", from.id())
                .executeUpdate();
        getEntityManager()
                .createQuery("update AttendanceChange h set h.traineeId = :to, h.formerTraineeId = :from"
                        + " where h.traineeId = :from")
                .setParameter("to", to.id())
                .setParameter("from", from.id())
                .executeUpdate();
    }

    /** The marks at these lessons with their history, and the history that came from the record itself. */
    private void moveBack(Trainee from, Trainee own, Set<Long> lessons) {
        Set<Long> some = lessons.isEmpty() ? Set.of(-1L) : lessons;
        getEntityManager()
                .createQuery("update Attendance a set a.trainee = :own, a.formerTraineeId = null"
                        + " where a.trainee = :from and a.lesson.id in :lessons")
                .setParameter("own", own)
                .setParameter("from", from)
                .setParameter("lessons", some)
                .executeUpdate();
        getEntityManager()
                .createQuery("update AttendanceChange h set h.traineeId = :own, h.formerTraineeId = null"
                        + " where h.traineeId = :from and (h.formerTraineeId = :own or h.lessonId in :lessons)")
                .setParameter("own", own.id())
                .setParameter("from", from.id())
                .setParameter("lessons", some)
                .executeUpdate();
    }
}
