package org.tsunagi.attendance;

/** What was seen of a person at a lesson. */
public enum Mark {
    PRESENT,
    LATE,
    LEFT_EARLY,
    ABSENT;

    /** Whether the mark comes with a time: of coming, or of leaving. */
    public boolean hasTime() {
        return this == LATE || this == LEFT_EARLY;
    }
}
