package org.tsunagi.attendance;

/** A day of which everybody is counted. */
public interface RollCallCount extends RollCallDay {
    DayTally tally();
}
