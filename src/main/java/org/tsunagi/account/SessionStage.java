package org.tsunagi.account;

/** How far a session has come since the password was right; pages open to an open one only. */
public enum SessionStage {
    /** The code of the second factor is awaited. */
    CODE,
    /** An initial password has to be changed. */
    PASSWORD,
    /** A second factor is demanded and has to be set up. */
    SECOND_FACTOR,
    OPEN
}
