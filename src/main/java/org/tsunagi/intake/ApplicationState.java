package org.tsunagi.intake;

/** Where an application stands; DECIDED means that a selection has been approved. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    CORRECTION_REQUESTED,
    WITHDRAWN,
    DECIDED
}
