package org.tsunagi.intake;

import java.util.EnumSet;
import java.util.Set;

/** What was done to an application. */
public enum ApplicationAct {
    ENTERED,
    CHANGED,
    RANKED,
    SUBMITTED,
    CORRECTION_REQUESTED,
    CORRECTION_TAKEN_BACK,
    WITHDRAWN,
    REINSTATED,
    DECIDED,
    CHANGE_ASKED,
    CHANGE_TAKEN_BACK,
    CHANGE_REFUSED,
    CORRECTED,
    SUBSTITUTED,
    PROMOTED,
    PROMOTION_REVOKED,
    LINK_RENEWED,
    EMPLOYER_COPY;

    private static final Set<ApplicationAct> OF_BODY =
            EnumSet.of(ENTERED, CHANGED, RANKED, SUBMITTED, WITHDRAWN, REINSTATED, CHANGE_ASKED, CHANGE_TAKEN_BACK);

    /** Whether it is the nominating body's to do; an officer does it for the body. */
    boolean isOfBody() {
        return OF_BODY.contains(this);
    }
}
