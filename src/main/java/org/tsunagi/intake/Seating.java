package org.tsunagi.intake;

import org.tsunagi.base.kernel.Viewer;

/** What the decision on seats gave an application, and how that changes; told and done by the feature that decides. */
public interface Seating {
    Place placeOf(long applicationId);

    /** Gives up the seat or the place on the waiting list. */
    void giveUp(Viewer by, Application application, String reason);

    /** Gives the seat of one application up and a free one to the substitute, past the waiting list. */
    void substitute(Viewer by, Application replaced, Application substitute, String reason);

    /** Has the record of the person on the course follow what was corrected in the application. */
    void follow(Viewer by, Application application, Particulars before, String reason);

    /** What an application has of the decision. */
    enum Place {
        SEATED,
        WAITING,
        /** The person was judged, or has neither a seat nor a place on the waiting list. */
        NONE;

        boolean isKept() {
            return this != NONE;
        }
    }
}
