package org.tsunagi.survey;

import java.time.Instant;

/** A survey's window and its replies so far, as the query counts them. */
record SurveyCount(long id, long courseId, Instant opensAt, Instant closesAt, long answered, long invited) {
    SurveyState state(Instant now) {
        if (now.isBefore(opensAt)) {
            return SurveyState.WAITING;
        }
        return now.isBefore(closesAt) ? SurveyState.OPEN : SurveyState.CLOSED;
    }
}
