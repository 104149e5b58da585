package org.tsunagi.selection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Pack.PackLine;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseLine;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.LetterSheet;
import org.tsunagi.selection.Proposal.ProposalLine;

/**
 * Everything that goes to the decision on paper (決裁用の案).
 *
 * @param office who asks, as the papers of the year call it
 * @param maker who took it out
 * @param arithmetic how many seats the rounds before have left, reckoned; empty in the first round
 * @param seen differs whenever anything of it does
 * @param rule by what seats are given, in sentences
 * @param inOrder those accepted, those waiting, then the others; each part in the order of the seats
 */
public record PackDraft(
        CourseLine course,
        String office,
        Sender sender,
        String maker,
        Instant made,
        Proposal proposal,
        String arithmetic,
        Fingerprint seen,
        List<String> rule,
        List<ProposalLine> inOrder,
        List<DraftLetters> letters) {
    /** What decisions on seats are called where packs of all kinds are kept. */
    static final String KIND = "selection";

    /** The course's title, with the round where it is not the first. */
    public String title() {
        return proposal.round().round().of(course.title());
    }

    public PackDraft {
        rule = List.copyOf(rule);
        inOrder = List.copyOf(inOrder);
        letters = List.copyOf(letters);
    }

    /** Those for whom one rule is broken. */
    public List<ProposalLine> exceptions() {
        return inOrder.stream().filter(one -> one.decided().isOverruled()).toList();
    }

    /** Whether heads of workplaces are told, too. */
    public boolean isCopied() {
        String heads = Messages.say("selection.pack.to.employers");
        return letters.stream().anyMatch(one -> one.to().equals(heads));
    }

    /** What is kept of it to be compared with later. */
    static List<PackLine> linesOf(List<ProposalLine> all) {
        return all.stream()
                .map(one -> new PackLine(
                        one.applicant().id(),
                        Applied.who(
                                one.applicant().name(),
                                one.applicant().body(),
                                one.applicant().rank()),
                        OutcomeWords.toBody(
                                one.decided().result(), one.decided().waitingPosition())))
                .toList();
    }

    /**
     * The drafts of one kind of letter.
     *
     * @param name what the file is called
     * @param to whom they go, in words
     * @param count how many letters
     * @param sheets of the service's own text; empty where the office has a .docx of its own
     * @param own the office's own .docx filled in; null where it has none
     */
    public record DraftLetters(String name, String to, int count, List<LetterSheet> sheets, byte @Nullable [] own) {
        public DraftLetters {
            sheets = List.copyOf(sheets);
        }
    }
}
