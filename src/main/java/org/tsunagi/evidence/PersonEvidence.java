package org.tsunagi.evidence;

import java.util.List;
import org.tsunagi.intake.ApplicationLine;

/** What is there and what is missing of one person, in an officer's list. */
public record PersonEvidence(ApplicationLine person, List<AskedLine> lines) {
    public boolean isMissing() {
        return lines.stream().anyMatch(AskedLine::isMissing);
    }

    public boolean isToLookAt() {
        return lines.stream().anyMatch(AskedLine::isToLookAt);
    }

    /** Nothing is missing and everything that arrived has been looked at. */
    public boolean isDone() {
        return !isMissing() && !isToLookAt();
    }
}
