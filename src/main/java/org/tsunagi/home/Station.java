package org.tsunagi.home;

/** The stations of a course, in order. */
public enum Station {
    PLAN,
    CALL,
    SELECTION,
    SESSIONS,
    COMPLETION,
    CERTIFICATE,
    REPORT
}
