package org.tsunagi.intake;

import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.Course.CourseRemoving;
import org.tsunagi.course.CourseDesk;

/** Says in which classes (申込みの区分) the direct applications for a course come to a seat, until that is decided. */
@Desk
public class PriorityDesk {
    private final PriorityQuestions questions;
    private final Calls calls;
    private final Undecided undecided;
    private final CourseDesk courses;
    private final OfficeClock clock;

    PriorityDesk(PriorityQuestions questions, Calls calls, Undecided undecided, CourseDesk courses, OfficeClock clock) {
        this.questions = questions;
        this.calls = calls;
        this.undecided = undecided;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * Asks for these classes from now on, if they are still those that were seen. A class that somebody declared stays, its
     * words too; the order may change.
     *
     * @param wanted null to ask nobody
     */
    public void ask(Viewer by, long courseId, @Nullable Priorities wanted, Fingerprint seen) {
        by.requireOfficer("the classes of course " + courseId);
        Course course = courses.lock(courseId);
        calls.lockAllOf(courseId);
        undecided.checkCourse(courseId);
        RuleViolation.unless(course.route().byPeople(), null, "intake.priority.nominated");
        Optional<PriorityQuestion> held = questions.of(courseId);
        if (!PriorityViews.seen(held.map(PriorityQuestion::priorities)).equals(seen)) {
            throw new StaleForm();
        }
        List<String> gone = questions.declaredFor(courseId).stream()
                .filter(one -> wanted == null || !wanted.classes().contains(one))
                .toList();
        RuleViolation.unless(gone.isEmpty(), "classes", "intake.priority.declared", String.join("」「", gone));
        if (wanted == null) {
            held.ifPresent(questions::delete);
            ActWords.say(Messages.say("intake.priority.ended"));
            return;
        }
        wanted.check();
        Act act = Act.of(by, clock.now());
        held.ifPresentOrElse(
                kept -> kept.write(wanted, act), () -> questions.persist(new PriorityQuestion(course, wanted, act)));
        ActWords.say(Stream.concat(Stream.of(wanted.question()), wanted.classes().stream())
                .toList());
    }

    void on(@Observes CourseRemoving course) {
        questions.of(course.courseId()).ifPresent(questions::delete);
    }
}
