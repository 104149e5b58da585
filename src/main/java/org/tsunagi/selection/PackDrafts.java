package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tsunagi.approval.PackViews;
import org.tsunagi.approval.PackViews.PacksMade;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.SeatRounds;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.selection.LetterDrafts.LetterDraft;
import org.tsunagi.selection.Proposal.ProposalLine;

/** Puts together what goes to the decision on paper; the statements do not grow with the applicants. */
@ApplicationScoped
public class PackDrafts {
    private static final Comparator<ProposalLine> IN_ORDER =
            Comparator.comparing((ProposalLine line) -> line.decided().result()).thenComparing(ProposalLine::order);

    private final ProposalSheet proposals;
    private final SelectionRules rules;
    private final RuleSentences sentences;
    private final LetterDrafts letters;
    private final PackViews packs;
    private final SeatRounds rounds;
    private final CourseViews courses;
    private final MastersViews masters;
    private final OfficeClock clock;

    PackDrafts(
            ProposalSheet proposals,
            SelectionRules rules,
            RuleSentences sentences,
            LetterDrafts letters,
            PackViews packs,
            SeatRounds rounds,
            CourseViews courses,
            MastersViews masters,
            OfficeClock clock) {
        this.proposals = proposals;
        this.rules = rules;
        this.sentences = sentences;
        this.letters = letters;
        this.packs = packs;
        this.rounds = rounds;
        this.courses = courses;
        this.masters = masters;
        this.clock = clock;
    }

    /** What was taken out for the decision of a course, and whether that is still so. */
    public PacksMade made(Viewer viewer, long courseId, Proposal now) {
        List<ProposalLine> inOrder = inOrder(now);
        return packs.compared(
                viewer,
                PackDraft.KIND,
                now.round().subject(),
                () -> seen(now, inOrder, letters.of(viewer, courses.line(courseId), now.round(), inOrder)),
                PackDraft.linesOf(inOrder));
    }

    /** The same once it is decided: nothing is compared any more. */
    public PacksMade made(Viewer viewer, CourseRound round) {
        return new PacksMade(packs.of(viewer, PackDraft.KIND, round.subject()), false, List.of());
    }

    /** What a pack would say now. */
    Fingerprint seen(Viewer viewer, CourseRound round) {
        Proposal proposal = proposals.of(viewer, round);
        List<ProposalLine> inOrder = inOrder(proposal);
        return seen(proposal, inOrder, letters.of(viewer, courses.line(round.courseId()), round, inOrder));
    }

    /** Everything as it is now, for officers. */
    public PackDraft of(Viewer viewer, CourseRound round) {
        viewer.requireOfficer("drafts of a decision");
        CourseLine course = courses.line(round.courseId());
        Proposal proposal = proposals.of(viewer, round);
        List<ProposalLine> inOrder = inOrder(proposal);
        List<LetterDraft> drafts = letters.of(viewer, course, proposal.round(), inOrder);
        return new PackDraft(
                course,
                masters.settings(course.fiscalYear())
                        .map(PrefectureSettings::officeInCharge)
                        .orElse(""),
                masters.sender(),
                viewer.name(),
                clock.now(),
                proposal,
                arithmetic(proposal.round()),
                seen(proposal, inOrder, drafts),
                sentences.of(rules.of(proposal.round()), course.route()),
                inOrder,
                drafts.stream().map(draft -> letters.letters(viewer, draft)).toList());
    }

    private static List<ProposalLine> inOrder(Proposal proposal) {
        return proposal.lines().stream().sorted(IN_ORDER).toList();
    }

    /** Of the proposal, of what the list says of each, and of the letters. */
    private Fingerprint seen(Proposal proposal, List<ProposalLine> inOrder, List<LetterDraft> drafts) {
        return Fingerprint.of(Stream.of(
                        Stream.of(proposal.seen().text() + arithmetic(proposal.round()), masters.sender()),
                        inOrder.stream().map(ProposalLine::applicant),
                        letters.shown(drafts))
                .flatMap(Function.identity()));
    }

    /** Of the seats that are left; empty in the first round, which has all. */
    private String arithmetic(CourseRound round) {
        return round.round().isFirst() ? "" : rounds.of(round.courseId()).arithmetic();
    }
}
