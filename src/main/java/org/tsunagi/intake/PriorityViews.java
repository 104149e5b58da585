package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Fingerprint;

/** Reads in which classes the direct applications for a course come to a seat; no secret, as everybody is asked. */
@ApplicationScoped
public class PriorityViews {
    private final PriorityQuestions questions;
    private final Calls calls;

    PriorityViews(PriorityQuestions questions, Calls calls) {
        this.questions = questions;
        this.calls = calls;
    }

    public Optional<Priorities> ofCourse(long courseId) {
        return questions.askedFor(courseId);
    }

    public Optional<Priorities> ofCall(long callId) {
        return questions.askedFor(calls.require(callId).course().id());
    }

    /** Those the person of an application is asked for. */
    public Optional<Priorities> ofApplication(long applicationId) {
        return questions.askedOf(applicationId);
    }

    /** The classes that somebody declared, which have to stay. */
    public List<String> declared(long courseId) {
        return questions.declaredFor(courseId);
    }

    /** What a form that changes them has seen. */
    public Fingerprint seen(long courseId) {
        return seen(questions.askedFor(courseId));
    }

    static Fingerprint seen(Optional<Priorities> asked) {
        return Fingerprint.of(Stream.of(asked));
    }
}
