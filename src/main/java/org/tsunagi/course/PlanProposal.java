package org.tsunagi.course;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CallCopies.CopiedCall;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CurriculumItems.CurriculumLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.TrainingSession.Delivery;

/**
 * The plan of a year as it would be copied into a later one.
 *
 * @param curriculum what the curricula of the courses hold
 * @param calls those for the courses that the later year does not have yet
 */
public record PlanProposal(
        FiscalYear from,
        FiscalYear to,
        List<CopiedCourse> courses,
        List<CopiedSubject> subjects,
        List<CurriculumLine> curriculum,
        List<CopiedSession> sessions,
        List<CopiedCall> calls) {

    /** How its days and words come over. */
    public YearShift shift() {
        return new YearShift(from, to);
    }

    /** Differs whenever what is proposed differs. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(Stream.of(this));
    }

    /** The courses the later year does not have yet. */
    public List<CopiedCourse> missing() {
        return courses.stream().filter(course -> !course.planned()).toList();
    }

    /** The calls that come over. */
    List<CopiedCall> callsOf(WantedPlan wanted) {
        return calls.stream()
                .filter(call ->
                        wanted.calls().contains(call.callId()) && wanted.seats().containsKey(call.courseId()))
                .toList();
    }

    /** The sessions of which something comes over, each with the days and the lessons that do. */
    List<CopiedSession> sessionsOf(WantedPlan wanted) {
        return sessions.stream()
                .filter(session -> session.isOfAny(wanted.seats().keySet()))
                .map(session -> new CopiedSession(
                        session.sessionId(),
                        shift().words(session.title()),
                        session.venue(),
                        session.delivery(),
                        session.courseIds().stream()
                                .filter(wanted.seats()::containsKey)
                                .toList(),
                        session.days().stream()
                                .filter(day -> wanted.days().containsKey(day.dayId()))
                                .map(day -> day.with(lessonsOf(session, day, wanted)))
                                .filter(day -> !day.lessons().isEmpty()
                                        || original(session, day).lessons().isEmpty())
                                .toList()))
                .filter(session -> !session.days().isEmpty() || comesWithoutDays(original(session)))
                .toList();
    }

    /** A lesson stays behind where it counts for none but courses that do. */
    private List<CopiedLesson> lessonsOf(CopiedSession session, CopiedDay day, WantedPlan wanted) {
        return day.lessons().stream()
                .filter(lesson -> {
                    Set<Long> counting = holding(lesson.subjectId());
                    counting.retainAll(session.courseIds());
                    return counting.isEmpty() || counting.stream().anyMatch(wanted.seats()::containsKey);
                })
                .toList();
    }

    private Set<Long> holding(long subjectId) {
        return curriculum.stream()
                .filter(line -> line.subjectId() == subjectId)
                .map(CurriculumLine::courseId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** One without days comes over, if no course has it there already. */
    private boolean comesWithoutDays(CopiedSession session) {
        return session.days().isEmpty() && !isSharedWithPlanned(session);
    }

    /** Whether a course uses it that the later year has already, perhaps with such a session. */
    public boolean isSharedWithPlanned(CopiedSession session) {
        return courses.stream()
                .anyMatch(course -> course.planned() && session.courseIds().contains(course.courseId()));
    }

    private CopiedSession original(CopiedSession session) {
        return sessions.stream()
                .filter(one -> one.sessionId() == session.sessionId())
                .findFirst()
                .orElseThrow();
    }

    private CopiedDay original(CopiedSession session, CopiedDay day) {
        return original(session).days().stream()
                .filter(one -> one.dayId() == day.dayId())
                .findFirst()
                .orElseThrow();
    }

    /** The subjects that curricula or lessons ask for, in their order. */
    List<CopiedSubject> subjectsOf(WantedPlan wanted) {
        Set<Long> asked = curriculum.stream()
                .filter(line -> wanted.seats().containsKey(line.courseId()))
                .map(CurriculumLine::subjectId)
                .collect(Collectors.toCollection(HashSet::new));
        sessionsOf(wanted).stream()
                .flatMap(session -> session.days().stream())
                .flatMap(day -> day.lessons().stream())
                .forEach(lesson -> asked.add(lesson.subjectId()));
        return subjects.stream().filter(one -> asked.contains(one.subjectId())).toList();
    }

    /**
     * What of the proposal is wanted.
     *
     * @param seats the seats of each course that comes over
     * @param days for each day that comes over, the day it is held on in the later year
     * @param calls those that come over, if their courses do
     */
    public record WantedPlan(FiscalYear to, Map<Long, Integer> seats, Map<Long, LocalDate> days, Set<Long> calls) {}

    /** A course; {@code planned} when the later year has the same run of its program already. */
    public record CopiedCourse(
            long courseId,
            long programId,
            String title,
            String run,
            Route route,
            int seats,
            CompletionRule rule,
            @Nullable Integer lectureMinutes,
            @Nullable Integer exerciseMinutes,
            boolean planned) {}

    /** A subject; {@code continuedBy} is the one of the later year that continues it already. */
    public record CopiedSubject(
            long subjectId, String title, @Nullable Long continuedBy) {}

    /** A training session with the courses that use it. */
    public record CopiedSession(
            long sessionId, String title, String venue, Delivery delivery, List<Long> courseIds, List<CopiedDay> days) {

        public boolean isOfAny(Set<Long> courses) {
            return courseIds.stream().anyMatch(courses::contains);
        }
    }

    /**
     * A day of a session.
     *
     * @param proposed the same weekday in the later year
     * @param cancelled whether it was called off
     * @param lessons those that were held as planned
     * @param cancelledLessons how many were called off, and stay behind
     */
    public record CopiedDay(
            long dayId,
            LocalDate heldOn,
            LocalDate proposed,
            boolean cancelled,
            List<CopiedLesson> lessons,
            int cancelledLessons) {
        /** Whether it was held with anything taught, or nothing was ever to be taught. */
        public boolean isHeld() {
            return !cancelled && (!lessons.isEmpty() || cancelledLessons == 0);
        }

        CopiedDay with(List<CopiedLesson> others) {
            return new CopiedDay(dayId, heldOn, proposed, cancelled, others, cancelledLessons);
        }
    }

    /** A lesson of a day. */
    public record CopiedLesson(long subjectId, LocalTime startsAt, LocalTime endsAt, String lecturer) {}
}
