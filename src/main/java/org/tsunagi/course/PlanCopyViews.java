package org.tsunagi.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.PlanCopyStanding.CopiedPart;
import org.tsunagi.course.PlanCopyStanding.PartKind;
import org.tsunagi.course.PlanProposal.CopiedCourse;
import org.tsunagi.course.PlanProposal.CopiedDay;
import org.tsunagi.course.PlanProposal.CopiedLesson;
import org.tsunagi.course.PlanProposal.CopiedSession;
import org.tsunagi.course.PlanProposal.CopiedSubject;
import org.tsunagi.course.SessionDetail.LessonPlan;

/** Reads what of an earlier year's plan can be copied into a later one, and what was. */
@ApplicationScoped
public class PlanCopyViews {
    private final Courses courses;
    private final Subjects subjects;
    private final CurriculumItems curriculum;
    private final TrainingSessions sessions;
    private final SessionDays days;
    private final Lessons lessons;
    private final PlanCopies copies;
    private final CallCopies calls;

    PlanCopyViews(
            Courses courses,
            Subjects subjects,
            CurriculumItems curriculum,
            TrainingSessions sessions,
            SessionDays days,
            Lessons lessons,
            PlanCopies copies,
            CallCopies calls) {
        this.courses = courses;
        this.subjects = subjects;
        this.curriculum = curriculum;
        this.sessions = sessions;
        this.days = days;
        this.lessons = lessons;
        this.copies = copies;
        this.calls = calls;
    }

    /** The last year before this one that has courses, while this one lacks any of them. */
    public Optional<FiscalYear> source(FiscalYear to) {
        return courses.lastYearToCopy(to);
    }

    /** The plan of the last year before this one that has courses; empty where none has. Its statements do not grow. */
    public Optional<PlanProposal> proposal(FiscalYear to) {
        return courses.lastYearBefore(to).map(from -> proposal(from, to));
    }

    /** The copies into a year of which something is left. */
    public List<PlanCopyLine> into(FiscalYear year) {
        return copies.into(year);
    }

    /** Whether a form with this key has copied a plan already. */
    public boolean isCopied(@Nullable String key) {
        return key != null && copies.isSent(key);
    }

    /** A copied plan; empty when there is none, or it was taken back. */
    public Optional<PlanCopyLine> copy(long copyId) {
        return copies.lineOf(copyId);
    }

    /** What stands of a copied plan now, beside what was copied; its statements do not grow. */
    public PlanCopyStanding standing(long copyId) {
        return new PlanCopyStanding(copies.require(copyId).parts(), partsOf(copyId));
    }

    List<CopiedPart> partsOf(long copyId) {
        List<CopiedPart> parts = new ArrayList<>(copies.partsOf(copyId));
        calls.versions(copyId).forEach((id, version) -> parts.add(new CopiedPart(PartKind.CALL, id, version)));
        return parts;
    }

    private PlanProposal proposal(FiscalYear from, FiscalYear to) {
        Set<Run> planned = courses.inOrder(to).stream().map(Run::of).collect(Collectors.toSet());
        Map<Long, Long> continuedBy = new HashMap<>();
        subjects.linesOf(to).stream()
                .filter(one -> one.continuesId() != null)
                .forEach(one -> continuedBy.putIfAbsent(one.continuesId(), one.id()));
        YearShift shift = new YearShift(from, to);
        List<CopiedCourse> held = courses.inOrder(from).stream()
                .map(one -> course(one, planned.contains(Run.of(one))))
                .toList();
        return new PlanProposal(
                from,
                to,
                held,
                subjects.linesOf(from).stream()
                        .map(one -> new CopiedSubject(one.id(), one.title(), continuedBy.get(one.id())))
                        .toList(),
                curriculum.linesOf(from),
                sessions(from, shift),
                calls.of(
                        held.stream()
                                .filter(one -> !one.planned())
                                .map(CopiedCourse::courseId)
                                .toList(),
                        shift));
    }

    private static CopiedCourse course(Course course, boolean planned) {
        return new CopiedCourse(
                course.id(),
                course.program().id(),
                course.name(),
                course.run(),
                course.route(),
                course.seats(),
                course.completionRule(),
                course.requiredLectureMinutes(),
                course.requiredExerciseMinutes(),
                planned);
    }

    private List<CopiedSession> sessions(FiscalYear from, YearShift shift) {
        Map<Long, List<LessonPlan.Taught>> taught =
                lessons.ofYear(from).stream().collect(Collectors.groupingBy(LessonPlan.Taught::dayId));
        List<SessionDay> ofYear = days.of(from);
        Map<LocalDate, LocalDate> moved =
                shift.of(ofYear.stream().map(SessionDay::heldOn).toList());
        Map<Long, List<CopiedDay>> held = ofYear.stream()
                .collect(Collectors.groupingBy(
                        day -> day.session().id(),
                        Collectors.mapping(
                                day -> day(day, taught.getOrDefault(day.id(), List.of()), moved),
                                Collectors.toList())));
        return sessions.of(from).stream()
                .map(session -> new CopiedSession(
                        session.id(),
                        session.title(),
                        session.venue(),
                        session.delivery(),
                        session.courses().stream().map(Course::id).sorted().toList(),
                        held.getOrDefault(session.id(), List.of())))
                .sorted(Comparator.comparing(session -> session.days().isEmpty()
                        ? LocalDate.MAX
                        : session.days().get(0).heldOn()))
                .toList();
    }

    private static CopiedDay day(SessionDay day, List<LessonPlan.Taught> taught, Map<LocalDate, LocalDate> moved) {
        List<CopiedLesson> held = taught.stream()
                .filter(lesson -> lesson.cancellation() == null)
                .map(lesson ->
                        new CopiedLesson(lesson.subjectId(), lesson.startsAt(), lesson.endsAt(), lesson.lecturer()))
                .toList();
        return new CopiedDay(
                day.id(), day.heldOn(), moved.get(day.heldOn()), day.isCancelled(), held, taught.size() - held.size());
    }

    /** A run of a program. */
    private record Run(long programId, String name) {
        static Run of(Course course) {
            return new Run(course.program().id(), course.run());
        }
    }

    /** A plan that was copied. */
    public record PlanCopyLine(long id, int from, int to, Instant at, String byName) {
        public FiscalYear fromYear() {
            return new FiscalYear(from);
        }

        public FiscalYear toYear() {
            return new FiscalYear(to);
        }
    }
}
