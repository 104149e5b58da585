package org.tsunagi.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.Program.Route;

/** A 研修: a program in a fiscal year, once or in several runs, with its seats and its completion rule. */
@Entity
public class Course extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Program program;

    private int fiscalYear;
    private int seats;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Embedded
    private Program.Words words;

    /** 「第2回」, 「北部会場」; empty while the program runs once in the year. */
    private String run;

    private String name;
    private String shortName;

    @Embedded
    private CompletionRule completionRule;

    /** The least minutes of required lectures that the office says are needed; null where it says nothing. */
    private @Nullable Integer requiredLectureMinutes;

    private @Nullable Integer requiredExerciseMinutes;

    private @Nullable Long copiedIn;

    protected Course() {}

    Course(Program program, NewCourse course) {
        this.program = program;
        say(program.words(), course.run());
        this.fiscalYear = course.fiscalYear().year();
        this.seats = course.seats();
        this.route = program.route();
        this.completionRule = course.completionRule();
    }

    public Program program() {
        return program;
    }

    /** Says the course by these words of its program and by the name of its run. */
    final void say(Program.Words newWords, String newRun) {
        this.words = newWords;
        this.run = newRun;
        this.name = newRun.isEmpty() ? newWords.title() : newWords.title() + "（" + newRun + "）";
        this.shortName = newRun.isEmpty() ? newWords.shortTitle() : newWords.shortTitle() + "（" + newRun + "）";
    }

    /** How the course is called everywhere but on certificates: the program's title, with the name of its run. */
    public String name() {
        return name;
    }

    String run() {
        return run;
    }

    /** Titles and eligibility as they are in the course's fiscal year. */
    public Program.Words words() {
        return words;
    }

    public FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYear);
    }

    public int seats() {
        return seats;
    }

    public CompletionRule completionRule() {
        return completionRule;
    }

    CourseLine line() {
        return new CourseLine(id(), program.code(), name, shortName, route, fiscalYear, seats);
    }

    /** How people come onto it, whatever its program proposes by now. */
    public Route route() {
        return route;
    }

    void take(Route by) {
        this.route = by;
    }

    /** Whether it came of this copy of a plan. */
    boolean isCopiedIn(long planCopyId) {
        return copiedIn != null && copiedIn == planCopyId;
    }

    /** It came of a plan that was copied. */
    void copiedIn(long planCopyId) {
        this.copiedIn = planCopyId;
    }

    void change(int newSeats, CompletionRule newRule, String newRun) {
        say(words, newRun);
        this.seats = newSeats;
        this.completionRule = newRule;
    }

    @Nullable
    Integer requiredLectureMinutes() {
        return requiredLectureMinutes;
    }

    @Nullable
    Integer requiredExerciseMinutes() {
        return requiredExerciseMinutes;
    }

    /** Says how many minutes its required subjects should have at least; its plan is compared with that. */
    void require(@Nullable Integer lectureMinutes, @Nullable Integer exerciseMinutes) {
        this.requiredLectureMinutes = lectureMinutes;
        this.requiredExerciseMinutes = exerciseMinutes;
    }

    /**
     * What a course asks of attendance, as data.
     *
     * @param lectureSharePercent least share of the required lecture minutes, 0 to 100
     * @param lectureToleranceMinutes minutes late or early that still count as present at a lecture
     * @param allExercises whether every required exercise must be attended
     * @param exerciseToleranceMinutes the tolerance at an exercise, usually 0
     */
    @Embeddable
    public record CompletionRule(
            int lectureSharePercent, int lectureToleranceMinutes, boolean allExercises, int exerciseToleranceMinutes) {

        /** All lectures with ten minutes' grace, all exercises with none. */
        public static CompletionRule usual() {
            return new CompletionRule(100, 10, true, 0);
        }
    }

    /** The course is about to be removed: what hangs on it is told to {@code removal}. */
    public record CourseRemoving(long courseId, Removal removal) {}
}
