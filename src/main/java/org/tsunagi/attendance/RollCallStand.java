package org.tsunagi.attendance;

import java.time.LocalDate;
import java.util.List;
import org.tsunagi.attendance.RollCallSheet.DayHead;

/** How far the roll-call of a day is, without a name. */
public record RollCallStand(DayHead day, List<String> courses, List<String> closed, LocalDate today, DayTally tally)
        implements RollCallCount {}
