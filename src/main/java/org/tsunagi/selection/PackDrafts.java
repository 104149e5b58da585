package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagi.approval.PackViews;
import org.tsunagi.approval.PackViews.PacksMade;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.notice.LetterViews;
import org.tsunagi.notice.LetterViews.LetterHead;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticePurpose.Recipient;
import org.tsunagi.notice.NoticeViews;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.WordingViews;
import org.tsunagi.selection.PackDraft.DraftLetters;
import org.tsunagi.selection.PersonLetters.Informed;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.Selections.Reach;

/** Puts together what goes to the decision on paper; the statements do not grow with the applicants. */
@ApplicationScoped
public class PackDrafts {
    private static final Comparator<ProposalLine> IN_ORDER =
            Comparator.comparing((ProposalLine line) -> line.decided().result()).thenComparing(ProposalLine::order);

    private final ProposalSheet proposals;
    private final Selections selections;
    private final SelectionRules rules;
    private final RuleSentences sentences;
    private final BodyLetters bodyLetters;
    private final PersonLetters personLetters;
    private final NoticeViews notices;
    private final LetterViews letters;
    private final WordingViews wordings;
    private final PackViews packs;
    private final CourseViews courses;
    private final MastersViews masters;
    private final OfficeClock clock;

    PackDrafts(
            ProposalSheet proposals,
            Selections selections,
            SelectionRules rules,
            RuleSentences sentences,
            BodyLetters bodyLetters,
            PersonLetters personLetters,
            NoticeViews notices,
            LetterViews letters,
            WordingViews wordings,
            PackViews packs,
            CourseViews courses,
            MastersViews masters,
            OfficeClock clock) {
        this.proposals = proposals;
        this.selections = selections;
        this.rules = rules;
        this.sentences = sentences;
        this.bodyLetters = bodyLetters;
        this.personLetters = personLetters;
        this.notices = notices;
        this.letters = letters;
        this.wordings = wordings;
        this.packs = packs;
        this.courses = courses;
        this.masters = masters;
        this.clock = clock;
    }

    /** What was taken out for the decision of a course, and whether that is still so. */
    public PacksMade made(Viewer viewer, long courseId, Proposal now) {
        return packs.compared(
                viewer,
                PackDraft.KIND,
                courseId,
                now.seen(),
                PackDraft.linesOf(now.lines().stream().sorted(IN_ORDER).toList()));
    }

    /** The same once it is decided: nothing is compared any more. */
    public PacksMade made(Viewer viewer, long courseId) {
        return new PacksMade(packs.of(viewer, PackDraft.KIND, courseId), false, List.of());
    }

    /** Everything as it is now, for officers. */
    public PackDraft of(Viewer viewer, long courseId) {
        viewer.requireOfficer("drafts of a decision");
        CourseLine course = courses.line(courseId);
        Proposal proposal = proposals.of(viewer, courseId);
        List<ProposalLine> inOrder = proposal.lines().stream().sorted(IN_ORDER).toList();
        return new PackDraft(
                course,
                masters.settings(course.fiscalYear())
                        .map(PrefectureSettings::officeInCharge)
                        .orElse(""),
                masters.sender(),
                viewer.name(),
                clock.now(),
                proposal,
                sentences.of(rules.of(courseId)),
                inOrder,
                letters(viewer, course, inOrder));
    }

    private List<DraftLetters> letters(Viewer viewer, CourseLine course, List<ProposalLine> lines) {
        Audience bodies = bodyLetters.of(
                course, lines.stream().map(line -> outcome(course, line)).toList());
        Map<Long, Reach> reach = selections.reachOn(course.id());
        Audience seated = people(course, lines, reach, true);
        Audience others = people(course, lines, reach, false);
        List<DraftLetters> all = new ArrayList<>();
        add(all, viewer, "bodies", BodyLetters.CODE, bodies);
        add(all, viewer, "seated", PersonLetters.CODE, seated);
        add(all, viewer, "others", PersonLetters.CODE, others);
        return all;
    }

    private Audience people(CourseLine course, List<ProposalLine> lines, Map<Long, Reach> reach, boolean seated) {
        return personLetters.of(
                course,
                lines.stream()
                        .filter(line -> line.decided().result().isSeated() == seated)
                        .map(line -> informed(
                                line, reach.getOrDefault(line.applicant().id(), new Reach("", ""))))
                        .toList());
    }

    private void add(List<DraftLetters> all, Viewer viewer, String kind, String purpose, Audience audience) {
        List<Recipient> people = audience.people();
        if (people.isEmpty()) {
            return;
        }
        long wording = wordings.of(viewer, purpose).get(0).id();
        Preview preview =
                notices.preview(viewer, purpose, audience, wording, Set.of()).toEverybody();
        boolean own = wordings.document(viewer, wording).isPresent();
        all.add(new DraftLetters(
                Messages.say("selection.pack.letters." + kind),
                Messages.say("selection.pack.to." + kind),
                people.size(),
                own ? List.of() : letters.sheets(preview, LetterHead.ofDraft()),
                own ? letters.word(viewer, wording, preview, LetterHead.ofDraft(), false) : null));
    }

    private static OutcomeLine outcome(CourseLine course, ProposalLine line) {
        return new OutcomeLine(
                course.id(),
                line.applicant().id(),
                line.applicant().name(),
                line.applicant().bodyId(),
                line.applicant().body(),
                line.applicant().rank(),
                line.applicant().employer(),
                line.decided().result(),
                line.decided().waitingPosition(),
                "",
                null,
                null,
                null);
    }

    private static Informed informed(ProposalLine line, Reach reach) {
        return new Informed(
                line.applicant().id(),
                line.applicant().name(),
                null,
                null,
                line.decided().result(),
                reach.mail(),
                reach.address());
    }
}
