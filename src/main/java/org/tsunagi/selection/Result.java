package org.tsunagi.selection;

/** What the selection gives an applicant: a seat, a place on the waiting list, or neither. */
public enum Result {
    ACCEPTED,
    WAITING,
    NOT_ACCEPTED
}
