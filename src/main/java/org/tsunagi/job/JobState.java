package org.tsunagi.job;

/** Where a job stands. */
public enum JobState {
    /** Waiting for its time, for a free node, or being done. */
    OPEN,
    DONE,
    /** Tried as often as it is worth, or refused by a rule: a person has to look. */
    FAILED
}
