package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;

/** A body's candidate who stands, as its list of candidates names the person. */
public record NominatedPerson(
        long id, long version, @Nullable Integer rank, Particulars particulars) {
    static NominatedPerson of(Application application) {
        return new NominatedPerson(
                application.id(), application.version(), application.rank(), application.particulars());
    }
}
