package org.tsunagi.home;

/** What there is to do in this office, as the lines of the home page call it. */
public enum Task {
    PLAN_YEAR,
    PLAN_DAYS,
    OPEN_CALL,
    WATCH_NOMINATIONS,
    WATCH_APPLICATIONS,
    EMPTY_CALL,
    CORRECTIONS,
    SELECT,
    SESSION_DAY,
    CONFIRM_ATTENDANCE,
    MAKE_SURVEY,
    WATCH_SURVEY,
    JUDGE,
    MAKE_CERTIFICATES,
    HAND_OVER,
    CHECK_SUMMARY,
    SET_GOVERNOR,
    SET_CONTACT,
    ADD_MUNICIPALITIES,
    ADD_NOMINATORS,
    COMING_CALL,
    NOMINATE,
    SUBMIT_DRAFTS,
    CORRECT,
    READ_OUTCOME
}
