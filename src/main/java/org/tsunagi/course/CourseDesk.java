package org.tsunagi.course;

import io.quarkus.arc.All;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.Course.CourseRemoving;
import org.tsunagi.course.Program.NumberFormatChosen;
import org.tsunagi.course.Program.ProgramRemoving;
import org.tsunagi.course.Program.Route;

/** Keeps the programs and plans which of them run as courses in a fiscal year. */
@Desk
public class CourseDesk {
    private final Programs programs;
    private final Courses courses;
    private final CurriculumItems curriculum;
    private final TrainingSessions sessions;
    private final List<RouteKeeper> keepers;
    private final ClosedCourses closed;
    private final Event<CourseSeatsChanging> seatsChanging;
    private final Event<CourseRemoving> removing;
    private final Event<ProgramRemoving> programRemoving;
    private final Event<NumberFormatChosen> numberFormatChosen;

    CourseDesk(
            Programs programs,
            Courses courses,
            CurriculumItems curriculum,
            TrainingSessions sessions,
            @All List<RouteKeeper> keepers,
            ClosedCourses closed,
            Event<CourseSeatsChanging> seatsChanging,
            Event<CourseRemoving> removing,
            Event<ProgramRemoving> programRemoving,
            Event<NumberFormatChosen> numberFormatChosen) {
        this.programs = programs;
        this.courses = courses;
        this.curriculum = curriculum;
        this.sessions = sessions;
        this.keepers = keepers;
        this.closed = closed;
        this.seatsChanging = seatsChanging;
        this.removing = removing;
        this.programRemoving = programRemoving;
        this.numberFormatChosen = numberFormatChosen;
    }

    public long addProgram(NewProgram program) {
        RuleViolation.unless(program.code().matches("[A-Za-z0-9-]{1,30}"), "code", "course.program.code");
        RuleViolation.unless(!programs.hasCode(program.code()), "code", "course.program.codeTaken");
        checkNumberFormat(program);
        Program added = new Program(program);
        programs.persist(added);
        numberFormatChosen.fire(new NumberFormatChosen(program.code()));
        return added.id();
    }

    /** Changes a program; the courses of a year and later say its new words, those before keep theirs. */
    public void changeProgram(long programId, NewProgram program, FiscalYear from, long version) {
        Program kept = programs.require(programId);
        StaleForm.check(version, kept.version());
        checkNumberFormat(program);
        boolean printsAnew = !kept.numberFormat().equals(program.numberFormat());
        kept.change(program);
        if (printsAnew) {
            numberFormatChosen.fire(new NumberFormatChosen(kept.code()));
        }
        courses.since(kept, from).forEach(course -> course.say(kept.words(), course.run()));
    }

    /** Two programs whose formats meet could print the same number twice. */
    private void checkNumberFormat(NewProgram program) {
        NumberFormat format = new NumberFormat(program.numberFormat());
        RuleViolation.unless(format.isComplete(), "numberFormat", "course.program.numberFormat");
        RuleViolation.unless(
                programs.numberFormatsBut(program.code()).stream().noneMatch(format::mayPrintTheSameAs),
                "numberFormat",
                "course.program.numberFormatTaken");
    }

    /** Plans a course; a program may run several times in a fiscal year, each run with a name of its own. */
    public long plan(NewCourse course) {
        Program program = programs.require(course.programId());
        refuseTaken(program, course.fiscalYear(), course.run());
        Course planned = new Course(program, course);
        courses.persist(planned);
        return planned.id();
    }

    /** Two runs of a program in one year differ in their names. */
    private void refuseTaken(Program program, FiscalYear year, String run) {
        RuleViolation.unless(
                !courses.exists(program, year, run),
                "run",
                run.isEmpty() ? "course.alreadyPlanned" : "course.runTaken",
                run);
    }

    /** Plans several courses, all or none of them; their ids in the same order. */
    public List<Long> plan(List<NewCourse> wanted) {
        return wanted.stream().map(this::plan).toList();
    }

    /**
     * Changes the seats, not below those taken, the completion rule and, until people were called or have applied, how they
     * come onto it.
     *
     * <p>What it says of required minutes is compared with the plan; nothing is refused by it.
     */
    public void change(long courseId, CourseTerms terms, long version) {
        Route route = terms.route();
        Course course = courses.lock(courseId);
        StaleForm.check(version, course.version());
        closed.refuse(course);
        if (route != null && route != course.route()) {
            keepers.forEach(one -> one.hold(courseId));
            keepers.stream()
                    .flatMap(one -> one.refusal(courseId, route).stream())
                    .findFirst()
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
            course.take(route);
        }
        if (!terms.run().equals(course.run())) {
            refuseTaken(course.program(), course.fiscalYear(), terms.run());
        }
        seatsChanging.fire(new CourseSeatsChanging(courseId, terms.seats()));
        course.change(terms.seats(), terms.rule(), terms.run());
        course.require(terms.lectureMinutes(), terms.exerciseMinutes());
    }

    /** Removes a program entered by mistake, while no course of any year is one of it. */
    public void removeProgram(long programId) {
        Program program = programs.require(programId);
        Removal removal = new Removal().hangs(courses.of(program), "course.hanging.courses");
        programRemoving.fire(new ProgramRemoving(programId, removal));
        removal.refuseUnlessFree(program.words().title());
        programs.delete(program);
    }

    /** Removes a course planned by mistake with its curriculum, while nothing else hangs on it. */
    public void remove(long courseId) {
        Course course = courses.lock(courseId);
        Removal removal = new Removal().hangs(sessions.usedBy(course), "course.hanging.sessions");
        removing.fire(new CourseRemoving(courseId, removal));
        removal.refuseUnlessFree(course.name());
        curriculum.clear(course);
        courses.delete(course);
    }

    /** The course with its row locked until the transaction ends, for features that give out its seats and numbers. */
    public Course lock(long courseId) {
        return courses.lock(courseId);
    }

    /**
     * What of a course can be changed.
     *
     * @param route null to leave that as it is
     * @param lectureMinutes the least minutes of required lectures that are needed; null to say nothing
     * @param exerciseMinutes the same of required exercises
     */
    public record CourseTerms(
            int seats,
            CompletionRule rule,
            String run,
            @Nullable Route route,
            @Nullable Integer lectureMinutes,
            @Nullable Integer exerciseMinutes) {}

    /** A course to be planned: one program in one fiscal year. */
    public record NewCourse(
            long programId, FiscalYear fiscalYear, String run, int seats, CompletionRule completionRule) {
        /** The only run of its program in the year. */
        public NewCourse(long programId, FiscalYear fiscalYear, int seats, CompletionRule completionRule) {
            this(programId, fiscalYear, "", seats, completionRule);
        }
    }

    /**
     * A program as the office describes it.
     *
     * @param code its own short name, never changed afterwards
     * @param title 「医療的ケア児等コーディネーター養成研修」
     * @param shortTitle 「コーディネーター」, for narrow places
     * @param certificateTitle 「修了証書」
     * @param numberFormat with a year and {番号}, see {@link NumberFormat}; two programs may not share one
     * @param eligibility 受講対象者, as the report prints it
     * @param route how people come onto a course of it that is planned from now on
     * @param sortOrder place in lists and in the report
     */
    public record NewProgram(
            String code,
            String title,
            String shortTitle,
            String certificateTitle,
            String numberFormat,
            String eligibility,
            Route route,
            int sortOrder) {}

    /** A course is about to have this many seats; enrollment refuses when more are taken. */
    public record CourseSeatsChanging(long courseId, int seats) {}
}
