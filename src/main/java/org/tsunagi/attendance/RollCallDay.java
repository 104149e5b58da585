package org.tsunagi.attendance;

import java.util.List;
import org.tsunagi.attendance.RollCallSheet.DayHead;

/** What every part of a roll-call says of its day, whether it shows everyone or one person. */
public interface RollCallDay {
    DayHead day();

    /** Short titles of the courses that share it. */
    List<String> courses();

    /** Whether nobody can be marked yet. */
    boolean toCome();

    DayTally tally();
}
