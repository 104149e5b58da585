package org.tsunagi.course;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.CurriculumItems.CurriculumLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TrainingSession.Delivery;

/** Reads the plan. Courses and their timetables are no secret among signed-in users. */
@ApplicationScoped
public class CourseViews {
    private final Courses courses;
    private final Programs programs;
    private final Subjects subjects;
    private final CurriculumItems curriculum;
    private final TrainingSessions sessions;
    private final SessionDays days;
    private final Lessons lessons;
    private final List<RouteKeeper> keepers;
    private final CourseClosings closings;

    CourseViews(
            Courses courses,
            Programs programs,
            Subjects subjects,
            CurriculumItems curriculum,
            TrainingSessions sessions,
            SessionDays days,
            Lessons lessons,
            @All List<RouteKeeper> keepers,
            CourseClosings closings) {
        this.courses = courses;
        this.programs = programs;
        this.subjects = subjects;
        this.curriculum = curriculum;
        this.sessions = sessions;
        this.days = days;
        this.lessons = lessons;
        this.keepers = keepers;
        this.closings = closings;
    }

    /** The courses of a fiscal year in the office's order. */
    public List<CourseLine> of(FiscalYear year) {
        return courses.linesOf(year);
    }

    /** The courses of a fiscal year and of all after it, year by year in the office's order. */
    public List<CourseLine> from(FiscalYear year) {
        return courses.linesFrom(year);
    }

    /** One course; 404 when there is none. */
    public CourseLine line(long courseId) {
        return courses.line(courseId);
    }

    /** Fiscal years that have courses, the newest first. */
    public List<FiscalYear> fiscalYears() {
        return courses.fiscalYears().stream().map(FiscalYear::new).toList();
    }

    /** What a year's papers say of its courses, in the office's order; two statements, however many courses and days. */
    public List<CourseOutline> outlines(FiscalYear year) {
        return courses.outlinesOf(year);
    }

    /** The days of a course in order, shared ones included. */
    public List<CourseDay> daysOf(long courseId) {
        return daysOf(List.of(courseId));
    }

    /** The days of these courses in order; one statement. */
    public List<CourseDay> daysOf(Collection<Long> courseIds) {
        return courseIds.isEmpty() ? List.of() : days.linesOf(courseIds);
    }

    /** The lessons that count for a course. */
    public List<LessonLine> lessonsOf(long courseId) {
        return lessons.ofCourse(courseId);
    }

    /** The days of a course as its calendar and its timetable show them, in order, with those that were called off. */
    public List<CalendarDay> calendarOf(long courseId) {
        return CalendarDay.of(lessons.taughtFor(courseId));
    }

    /** The plan of a fiscal year. */
    public Plan plan(FiscalYear year) {
        return Plan.of(courses.linesOf(year), days.sharings(year), curriculum.requiredMinutes(year));
    }

    /** One course as its form shows it. */
    public CourseDetail detail(long courseId) {
        return courses.detail(courseId);
    }

    /** When the course was closed and reopened, the latest first; it is closed while that one stands. */
    public List<ClosingLine> closings(long courseId) {
        return closings.of(courseId).stream().map(CourseClosing::line).toList();
    }

    /** Whether a course is closed now. */
    public boolean isClosed(long courseId) {
        return !closings.titlesAmong(List.of(courseId)).isEmpty();
    }

    /** Short titles of those of a session's courses that are closed, so that its plan stays as it is. */
    public List<String> closedOf(long sessionId) {
        return closings.titlesOfSession(sessionId);
    }

    /** Why nobody can change any more how people come onto a course, in a sentence; empty while somebody can. */
    public Optional<String> routeKept(CourseDetail course) {
        List<Optional<RuleViolation>> refusals = Stream.of(Route.values())
                .filter(route -> route != course.route())
                .map(route -> keepers.stream()
                        .flatMap(one -> one.refusal(course.id(), route).stream())
                        .findFirst())
                .toList();
        return refusals.stream().allMatch(Optional::isPresent)
                ? refusals.get(0).map(RuleViolation::sentence)
                : Optional.empty();
    }

    /** All programs in the office's order. */
    public List<ProgramDetail> programs() {
        return programs.inOrder().stream().map(CourseViews::detail).toList();
    }

    /** One program; 404 when there is none. */
    public ProgramDetail program(long programId) {
        return detail(programs.require(programId));
    }

    private static ProgramDetail detail(Program program) {
        return new ProgramDetail(program.id(), program.version(), program.particulars());
    }

    /** The subjects of a fiscal year in order. */
    public List<SubjectLine> subjects(FiscalYear year) {
        return subjects.linesOf(year);
    }

    /** One subject; 404 when there is none. */
    public SubjectLine subject(long subjectId) {
        return subjects.line(subjectId);
    }

    /** What a course's curriculum holds, by subject; a subject that is missing is not held. */
    public Map<Long, CurriculumChoice> curriculum(long courseId) {
        return curriculum.linesOf(courseId).stream()
                .collect(Collectors.toMap(CurriculumLine::subjectId, CurriculumLine::choice));
    }

    /** The training sessions of a fiscal year, the one that begins first on top, those without a day at the end. */
    public List<SessionLine> sessions(FiscalYear year) {
        return SessionPlans.lines(sessions.of(year), days.of(year));
    }

    /** A training session with its days and lessons; 404 when there is none. */
    public SessionDetail session(long sessionId) {
        return SessionPlans.detail(
                sessions.withCourses(sessionId),
                days.ofSession(sessionId),
                lessons.ofSession(sessionId),
                lessons.countings(sessionId));
    }

    /** What a session has still to teach: subjects that all its courses hold and no lesson of the year teaches yet. */
    public List<SubjectLine> untaught(long sessionId) {
        return subjects.untaught(sessionId);
    }

    /** The entity behind an id, for features that refer to a course. */
    public Course course(long courseId) {
        return courses.require(courseId);
    }

    /** A course as its form shows it. */
    public record CourseDetail(
            long id,
            long version,
            String title,
            String run,
            int year,
            int seats,
            Route route,
            CompletionRule completionRule,
            @Nullable Integer lectureMinutes,
            @Nullable Integer exerciseMinutes) {
        public FiscalYear fiscalYear() {
            return new FiscalYear(year);
        }
    }

    /** A lesson as it counts for one course. */
    public record LessonLine(
            long lessonId,
            long dayId,
            LocalDate heldOn,
            String subject,
            SubjectKind kind,
            boolean required,
            LocalTime startsAt,
            LocalTime endsAt) {}

    /** A program with its version. */
    public record ProgramDetail(long id, long version, NewProgram program) {}

    /** A training session as lists show it, with the short titles of its courses and its days in order. */
    public record SessionLine(
            long id, String title, String venue, Delivery delivery, List<String> courses, List<LocalDate> days) {

        public boolean shared() {
            return courses.size() > 1;
        }
    }

    /** A subject of a fiscal year as lists and its form show it, with the one of the year before that it continues. */
    public record SubjectLine(
            long id,
            long version,
            int year,
            String title,
            SubjectKind kind,
            int minutes,
            SubjectNovelty novelty,
            @Nullable Long continuesId,
            @Nullable String continues) {

        public FiscalYear fiscalYear() {
            return new FiscalYear(year);
        }
    }
}
