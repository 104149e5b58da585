package org.tsunagi.intake;

/** What a nominee is meant for: to be placed, a future successor, or other. */
public enum PlannedRole {
    TO_BE_PLACED,
    SUCCESSOR,
    OTHER
}
