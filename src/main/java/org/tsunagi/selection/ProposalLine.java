package org.tsunagi.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.intake.Submitted;

/**
 * What the allocation proposes for one applicant.
 *
 * @param order the order in which seats were given, from 1
 * @param alsoFrom where other applications for the same person came from; only one of them can be accepted
 * @param enrolledAs the trainee number of a person who is on the course already, else null
 */
public record ProposalLine(
        int order,
        Submitted applicant,
        List<String> professions,
        Result result,
        int waitingPosition,
        List<String> alsoFrom,
        @Nullable Integer enrolledAs) {
    /** The name of the field that takes the reason for deciding otherwise. */
    public String reasonField() {
        return SelectionDesk.reasonField(applicant.id());
    }
}
