package org.tsunagi.selection;

import java.util.List;
import org.tsunagi.intake.Submitted;

/** What the allocation proposes for one applicant; {@code order} is the order in which seats were given, from 1. */
public record ProposalLine(
        int order, Submitted applicant, List<String> professions, Result result, int waitingPosition) {
    /** The name of the field that takes the reason for deciding otherwise. */
    public String reasonField() {
        return SelectionDesk.reasonField(applicant.id());
    }
}
