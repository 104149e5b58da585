package org.tsunagi.attendance;

import java.time.LocalDate;
import java.util.List;
import org.tsunagi.attendance.RollCallSheet.DayHead;

/** One person's line in the roll-call of a day. */
public record MarkedLine(DayHead day, List<String> courses, List<String> closed, LocalDate today, RollCallLine line)
        implements RollCallDay {}
