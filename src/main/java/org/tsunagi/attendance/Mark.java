package org.tsunagi.attendance;

/** What was seen of a person at a lesson. */
public enum Mark {
    PRESENT,
    LATE,
    LEFT_EARLY,
    ABSENT;

    /** Whether the mark comes with minutes missed. */
    public boolean hasMinutes() {
        return this == LATE || this == LEFT_EARLY;
    }
}
