package org.tsunagi.survey;

import java.time.Instant;

/** What a personal link opens: the survey of a course, for someone who has answered it or not. */
public record Invited(
        long invitationId,
        int generation,
        boolean answered,
        long surveyId,
        String course,
        Instant opensAt,
        Instant closesAt) {

    /** The sentence why no reply is taken now, as a message key; empty when one is. */
    public String refusal(Instant now) {
        if (answered) {
            return "survey.alreadyAnswered";
        }
        if (now.isBefore(opensAt)) {
            return "survey.notYetOpen";
        }
        return now.isBefore(closesAt) ? "" : "survey.closed";
    }
}
