package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.SettledCourses;

/**
 * Refuses what nobody would decide about any more: once the selection of a round is decided, nothing is entered for its calls,
 * sent or taken back. Asked with the call locked, for the decision locks all calls of its course.
 */
@ApplicationScoped
class Undecided {
    private final Calls calls;
    private final Applications applications;
    private final SettledCourses settled;
    private final SeatRounds rounds;

    Undecided(Calls calls, Applications applications, SettledCourses settled, SeatRounds rounds) {
        this.calls = calls;
        this.applications = applications;
        this.settled = settled;
        this.rounds = rounds;
    }

    void check(Call call) {
        long courseId = call.course().id();
        RuleViolation.unless(!applications.decidedFor(courseId, call.round()), null, "intake.selected");
        RuleViolation.unless(!rounds.isDecided(courseId, call.round()), null, "intake.beingSelected");
    }

    /** The same of what holds for all rounds of a course. */
    void checkCourse(long courseId) {
        RuleViolation.unless(!applications.decidedFor(courseId), null, "intake.priority.selected");
        RuleViolation.unless(!isSettled(courseId), null, "intake.beingSelected");
    }

    /** In which round a further call of a course is: the last one while it is not decided, else the next for the seats left. */
    Round roundOfNext(long courseId) {
        int last = calls.lastRound(courseId);
        if (applications.decidedFor(courseId, last)) {
            rounds.of(courseId).checkCallable();
            return new Round(last).next();
        }
        RuleViolation.unless(!rounds.isDecided(courseId, last), null, "intake.beingSelected");
        return new Round(last);
    }

    /** Refuses to accept a change of what is decided and not published: whoever asked for it knows of no decision yet. */
    void checkPublished(Application application) {
        RuleViolation.unless(isSelected(application) || !isDecided(application), null, "intake.change.unpublished");
    }

    /** Whether the selection of an application's round is decided and published. */
    boolean isSelected(Application one) {
        return applications.decidedFor(one.course().id(), one.round());
    }

    /** Whether it is decided, published or not. */
    boolean isDecided(Application one) {
        return rounds.isDecided(one.course().id(), one.round());
    }

    /** Whether a course has a decision that bodies and people do not know of, and this viewer may know. */
    boolean isHeld(Viewer viewer, long courseId) {
        int last = calls.lastRound(courseId);
        return viewer.isOfficer() && rounds.isDecided(courseId, last) && !applications.decidedFor(courseId, last);
    }

    private boolean isSettled(long courseId) {
        return !settled.among(List.of(courseId)).isEmpty();
    }
}
