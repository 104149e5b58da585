package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;
import org.tsunagi.intake.Application.ApplicationState;

/**
 * A body's candidate who stands, as its list of candidates names the person.
 *
 * @param submitted whether the prefecture has it, so that nothing it needs may be left open any more
 */
public record NominatedPerson(
        long id, long version, @Nullable Integer rank, boolean submitted, Particulars particulars) {
    static NominatedPerson of(Application application) {
        return new NominatedPerson(
                application.id(),
                application.version(),
                application.rank(),
                application.state() == ApplicationState.SUBMITTED,
                application.particulars());
    }
}
