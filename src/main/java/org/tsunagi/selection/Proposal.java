package org.tsunagi.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.intake.IntakeViews.Submitted;
import org.tsunagi.selection.SeatAllocation.Result;

/**
 * What the allocation proposes for a course.
 *
 * @param seal differs whenever the proposal does
 */
public record Proposal(List<ProposalLine> lines, String seal) {
    public long accepted() {
        return count(Result.ACCEPTED);
    }

    public long waiting() {
        return count(Result.WAITING);
    }

    /** Applications for a person who has another one here or is on the course already. */
    public long duplicates() {
        return lines.stream()
                .filter(line -> !line.alsoFrom().isEmpty() || line.enrolledAs() != null)
                .count();
    }

    private long count(Result result) {
        return lines.stream().filter(line -> line.result() == result).count();
    }

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
}
