package org.tsunagi.evidence;

import java.util.List;
import java.util.Set;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationLine;

/**
 * What is there and what is missing of one person, in an officer's list.
 *
 * @param fileThere whether a file is kept of this person
 */
public record PersonEvidence(ApplicationLine person, List<AskedLine> lines, boolean fileThere) {
    private static final Set<ApplicationState> OVER = Set.of(ApplicationState.WITHDRAWN, ApplicationState.DECIDED);

    /** Whether the evidence is waited for: neither taken back nor decided about. */
    public boolean isStanding() {
        return !OVER.contains(person.state());
    }

    public boolean isMissing() {
        return isStanding() && lines.stream().anyMatch(AskedLine::isMissing);
    }

    public boolean isToLookAt() {
        return isStanding() && lines.stream().anyMatch(AskedLine::isToLookAt);
    }

    /** Nothing is missing and everything that arrived has been looked at. */
    public boolean isDone() {
        return isStanding() && !isMissing() && !isToLookAt();
    }
}
