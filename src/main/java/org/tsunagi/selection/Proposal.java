package org.tsunagi.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.IntakeViews.Submitted;
import org.tsunagi.selection.SeatAllocation.Result;

/**
 * What is to be decided for a round of a course: what the allocation proposes, and where officers want it otherwise.
 *
 * @param seats to be given: all of the course in the first round, those that are free later
 * @param lines first those to be looked at before the decision, then the others; each part in the order of the seats
 * @param seen differs whenever the proposal does
 */
public record Proposal(CourseRound round, int seats, List<ProposalLine> lines, Fingerprint seen) {
    public long accepted() {
        return count(Result.ACCEPTED);
    }

    public long waiting() {
        return count(Result.WAITING);
    }

    public long notAccepted() {
        return count(Result.NOT_ACCEPTED);
    }

    /** Those who are to get something else than the allocation gives. */
    public List<ProposalLine> overruled() {
        return lines.stream().filter(line -> line.decided().isOverruled()).toList();
    }

    /** Those for whom what an officer wants does not come about: the exception has no effect beside the others. */
    public List<ProposalLine> unreached() {
        return lines.stream().filter(line -> !line.decided().isReached()).toList();
    }

    /** Those who may have another application here or may be on the course already. */
    public List<ProposalLine> duplicates() {
        return lines.stream()
                .filter(line -> !line.alike().isEmpty() || line.enrolledAs() != null)
                .toList();
    }

    /** The line of one application; empty when it is not to be decided about. */
    public Optional<ProposalLine> line(long applicationId) {
        return lines.stream()
                .filter(line -> line.applicant().id() == applicationId)
                .findFirst();
    }

    private long count(Result result) {
        return lines.stream().filter(line -> line.decided().result() == result).count();
    }

    /**
     * What one applicant is to get.
     *
     * @param order the order in which seats were given, from 1
     * @param decided what is decided unless an officer changes it
     * @param alike the other applications here, and people on the course, that may be the same person, in words
     * @param elsewhere applications for other courses that may be the same person's, the name written otherwise
     * @param enrolledAs the trainee number of a person who is on the course already, else null
     * @param overLimit whether the body or employer sent more than its calls allow now, and this is one of the surplus
     */
    public record ProposalLine(
            int order,
            Submitted applicant,
            List<String> professions,
            Decided decided,
            List<String> alike,
            List<Alike> elsewhere,
            @Nullable Integer enrolledAs,
            boolean overLimit) {
        private static final int SHOWN = 5;

        /** Those whose exception has no effect first, then those with a warning, then those without a seat, then those who are simply accepted. */
        static final Comparator<ProposalLine> IN_ORDER = Comparator.comparing(
                        (ProposalLine line) -> !line.decided().isReached())
                .thenComparing(ProposalLine::isWarned)
                .thenComparing(ProposalLine::standsOut)
                .reversed()
                .thenComparing(ProposalLine::order);

        /** Whether anything about this application is out of the ordinary. */
        public boolean isWarned() {
            return overLimit
                    || !alike.isEmpty()
                    || !elsewhere.isEmpty()
                    || enrolledAs != null
                    || !applicant.allDaysPossible()
                    || decided.isOverruled();
        }

        /** Whether an officer looks at it before the decision: everybody but who is accepted without a warning. */
        public boolean standsOut() {
            return isWarned() || decided.result() != Result.ACCEPTED;
        }

        /** What an officer who changes the result of this line has seen of it. */
        public Fingerprint seen() {
            return Fingerprint.of(Stream.of(
                    decided.proposed(), decided.wanted(), decided.result(), decided.broken(), decided.reason()));
        }

        /** The first few of {@link #alike}; the rest is told by its number. */
        public List<String> firstAlike() {
            return first(alike);
        }

        /** How many more there are. */
        public int moreAlike() {
            return alike.size() - first(alike).size();
        }

        /** The first few of {@link #elsewhere}, in words. */
        public List<String> firstElsewhere() {
            return first(elsewhere).stream()
                    .map(other -> Messages.say(
                            "selection.elsewhere",
                            CourseLine.inYear(other.course(), other.year()),
                            other.name().full()))
                    .toList();
        }

        /** How many more there are. */
        public int moreElsewhere() {
            return elsewhere.size() - first(elsewhere).size();
        }

        private static <T> List<T> first(List<T> all) {
            return all.subList(0, Math.min(all.size(), SHOWN));
        }
    }
}
