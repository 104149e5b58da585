package org.tsunagi.notice;

/** How far a mail has come. */
public enum MailState {
    /** It is sent when its turn comes. */
    WAITING,
    /** A node is handing it over. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server refused it, or could not be reached at any of the tries. */
    FAILED,
    /** It was handed over, and nobody heard the answer: a person decides. */
    UNCERTAIN,
    /** It was sent and came back; a person said so. */
    BOUNCED,
    /** An officer decided that it is not to be sent, or not again. */
    CANCELLED;

    /** Whether it can be decided that it is not to be sent, or not again. */
    public boolean mayBeCancelled() {
        return this == WAITING || this == FAILED || this == UNCERTAIN || this == BOUNCED;
    }

    /** Whether it can be sent once more. */
    public boolean mayBeRepeated() {
        return this == FAILED || this == UNCERTAIN || this == BOUNCED || this == CANCELLED;
    }

    /** Whether a person can have found out that it arrived. */
    public boolean mayBeMarkedSent() {
        return this == UNCERTAIN || this == BOUNCED;
    }
}
