package org.tsunagi.attendance;

import java.util.List;
import org.tsunagi.attendance.RollCallSheet.DayHead;

/** One person's line in the roll-call of a day, with the tally of everyone, without their names. */
public record MarkedLine(DayHead day, List<String> courses, boolean toCome, DayTally tally, RollCallLine line)
        implements RollCallDay {}
