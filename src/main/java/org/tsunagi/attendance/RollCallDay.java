package org.tsunagi.attendance;

import java.time.LocalDate;
import java.util.List;
import org.tsunagi.attendance.RollCallSheet.DayHead;

/** What every part of a roll-call says of its day, whether it shows everyone, one person or figures. */
public interface RollCallDay {
    DayHead day();

    /** Short titles of the courses that share it. */
    List<String> courses();

    /** Those of them that are closed, so that their people's marks stay as they are. */
    List<String> closed();

    LocalDate today();

    /** Whether nobody can be marked yet. */
    default boolean toCome() {
        return day().isToCome(today());
    }

    default boolean isHeldToday() {
        return day().heldOn().equals(today());
    }

    /** Whether anybody can be marked. */
    default boolean isOpen() {
        return !toCome() && closed().size() < courses().size();
    }

    /** Whether what was entered is changed only with a reason: the day is over, or confirmed. */
    default boolean isLater() {
        return day().isConfirmed() || day().heldOn().isBefore(today());
    }
}
