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
    /** Somebody stopped it while it waited. */
    CANCELLED
}
