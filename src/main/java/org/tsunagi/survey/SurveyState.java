package org.tsunagi.survey;

/** Where the survey of a course stands. */
public enum SurveyState {
    NOT_MADE,
    WAITING,
    OPEN,
    CLOSED
}
