package org.tsunagi.completion;

/** What an officer decided about one person on one course. */
public enum Outcome {
    COMPLETED,
    NOT_COMPLETED
}
