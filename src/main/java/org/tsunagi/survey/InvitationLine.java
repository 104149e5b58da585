package org.tsunagi.survey;

import org.tsunagi.base.kernel.PersonName;

/** Someone invited to a survey: whether, but neither when nor what this person answered. */
public record InvitationLine(
        long id, int generation, int number, PersonName name, String employer, boolean cancelled, boolean answered) {

    /** Whether a reply is still hoped for. */
    public boolean isAwaited() {
        return !answered && !cancelled;
    }
}
