package org.tsunagi.selection;

import java.util.List;

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
}
