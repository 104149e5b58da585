package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads proposals and decisions. */
@ApplicationScoped
public class CompletionViews {
    private final Completions completions;

    CompletionViews(Completions completions) {
        this.completions = completions;
    }

    /** The decisions that stand on a course, for the certificates. */
    public List<Completion> standingOn(long courseId) {
        return completions.on(courseId).stream().filter(Completion::stands).toList();
    }

    /** The entity behind an id, for the desks above. */
    public Completion completion(long completionId) {
        return completions.require(completionId);
    }
}
