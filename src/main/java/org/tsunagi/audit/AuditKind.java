package org.tsunagi.audit;

/** What somebody did, as far as the audit tells it apart. */
public enum AuditKind {
    /** Entered, changed, decided. */
    ACT,
    /** Looked at a page that may show people. */
    READING,
    /** Took a file out of the system. */
    EXPORT,
    SIGN_IN,
    SIGN_OUT,
    /** Was not let in, or not to what was asked for. */
    REFUSAL
}
