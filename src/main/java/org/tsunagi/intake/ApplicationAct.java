package org.tsunagi.intake;

/** What was done to an application. */
public enum ApplicationAct {
    ENTERED,
    CHANGED,
    SUBMITTED,
    CORRECTION_REQUESTED,
    WITHDRAWN,
    REINSTATED,
    DECIDED,
    PROMOTED
}
