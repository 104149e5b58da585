package org.tsunagi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, or lately done.
 *
 * @param on the day it is due or happens, in the past when it waits already; null when no day presses
 * @param detail what it is about, in a sentence
 * @param tag where it stands, in a word
 * @param place the page to do it on
 */
public record Due(Task task, Urgency urgency, @Nullable LocalDate on, String detail, String tag, String place) {

    /** How a line is coloured. */
    public enum Urgency {
        PRESSING,
        OPEN,
        DONE
    }

    static Due pressing(Task task, @Nullable LocalDate on, String detail, String tag, String place) {
        return new Due(task, Urgency.PRESSING, on, detail, tag, place);
    }

    static Due open(Task task, @Nullable LocalDate on, String detail, String tag, String place) {
        return new Due(task, Urgency.OPEN, on, detail, tag, place);
    }

    static Due done(Task task, LocalDate on, String detail, String tag, String place) {
        return new Due(task, Urgency.DONE, on, detail, tag, place);
    }

    /**
     * What there is to do in this office, as the lines of the home page call it, in the order of the programme: things due on
     * the same day are listed in this order.
     */
    public enum Task {
        SET_GOVERNOR,
        SET_CONTACT,
        ADD_MUNICIPALITIES,
        ADD_NOMINATORS,
        PLAN_YEAR,
        PLAN_DAYS,
        OPEN_CALL,
        COMING_CALL,
        WATCH_NOMINATIONS,
        WATCH_APPLICATIONS,
        SUBMIT_DRAFTS,
        NOMINATE,
        CHECK_NOMINATIONS,
        EMPTY_CALL,
        CORRECTIONS,
        CORRECT,
        SELECT,
        WAIT_FOR_OUTCOME,
        READ_OUTCOME,
        SESSION_DAY,
        CONFIRM_ATTENDANCE,
        JUDGE,
        MAKE_CERTIFICATES,
        HAND_OVER,
        MAKE_SURVEY,
        WATCH_SURVEY,
        CHECK_SUMMARY
    }
}
