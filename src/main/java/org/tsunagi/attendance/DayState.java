package org.tsunagi.attendance;

/** How a person's whole day reads: a mark for all of it, something for each lesson, or not all marked yet. */
public enum DayState {
    PRESENT,
    LATE,
    LEFT_EARLY,
    ABSENT,
    BY_LESSON,
    UNMARKED
}
