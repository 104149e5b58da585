package org.tsunagi.home;

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
