package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.notice.LetterViews;
import org.tsunagi.notice.LetterViews.LetterHead;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticeViews;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.WordingViews;
import org.tsunagi.notice.WordingViews.DocumentLine;
import org.tsunagi.selection.EmployerLetters.Copied;
import org.tsunagi.selection.PackDraft.DraftLetters;
import org.tsunagi.selection.PersonLetters.Informed;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.Selections.Reach;

/** The letters that would tell what is proposed, as drafts. */
@ApplicationScoped
class LetterDrafts {
    private final Selections selections;
    private final BodyLetters bodyLetters;
    private final PersonLetters personLetters;
    private final EmployerLetters employerLetters;
    private final NoticeViews notices;
    private final LetterViews letters;
    private final WordingViews wordings;

    LetterDrafts(
            Selections selections,
            BodyLetters bodyLetters,
            PersonLetters personLetters,
            EmployerLetters employerLetters,
            NoticeViews notices,
            LetterViews letters,
            WordingViews wordings) {
        this.selections = selections;
        this.bodyLetters = bodyLetters;
        this.personLetters = personLetters;
        this.employerLetters = employerLetters;
        this.notices = notices;
        this.letters = letters;
        this.wordings = wordings;
    }

    /** The kinds of which there is a letter. */
    List<LetterDraft> of(Viewer viewer, CourseLine course, CourseRound round, List<ProposalLine> lines) {
        Map<Long, Reach> reach = selections.reachOn(course.id());
        Audience bodies = bodyLetters.of(
                course, round, lines.stream().map(line -> outcome(round, line)).toList());
        return Stream.of(
                        draft(viewer, "bodies", BodyLetters.CODE, bodies),
                        draft(viewer, "seated", PersonLetters.CODE, people(course, round, lines, reach, true)),
                        draft(viewer, "employers", EmployerLetters.CODE, employers(course, round, lines, reach)),
                        draft(viewer, "others", PersonLetters.CODE, people(course, round, lines, reach, false)))
                .filter(draft -> draft.count() > 0)
                .toList();
    }

    /** Everything that stands on them, to be told apart by; the fields in an order of their own. */
    Stream<?> shown(List<LetterDraft> drafts) {
        return Stream.concat(
                Stream.of(new TreeMap<>(letters.ofTheOffice(LetterHead.ofDraft()))),
                drafts.stream().flatMap(LetterDraft::shown));
    }

    /** As a pack has them. */
    DraftLetters letters(Viewer viewer, LetterDraft draft) {
        boolean own = !draft.document().isEmpty();
        return new DraftLetters(
                Messages.say("selection.pack.letters." + draft.kind()),
                Messages.say("selection.pack.to." + draft.kind()),
                draft.count(),
                own ? List.of() : letters.sheets(draft.preview(), LetterHead.ofDraft()),
                own ? letters.word(viewer, draft.wording(), draft.preview(), LetterHead.ofDraft(), false) : null);
    }

    private LetterDraft draft(Viewer viewer, String kind, String purpose, Audience audience) {
        long wording = wordings.of(viewer, purpose).get(0).id();
        return new LetterDraft(
                kind,
                wording,
                wordings.document(viewer, wording).map(DocumentLine::sha256).orElse(""),
                notices.preview(viewer, purpose, audience, wording, Set.of()).toEverybody());
    }

    private Audience people(
            CourseLine course, CourseRound round, List<ProposalLine> lines, Map<Long, Reach> reach, boolean seated) {
        return personLetters.of(
                course,
                round,
                lines.stream()
                        .filter(line -> line.decided().result().isSeated() == seated)
                        .map(line -> informed(
                                line, reach.getOrDefault(line.applicant().id(), Reach.NOWHERE)))
                        .toList());
    }

    private Audience employers(CourseLine course, CourseRound round, List<ProposalLine> lines, Map<Long, Reach> reach) {
        return employerLetters.of(
                course,
                round,
                lines.stream()
                        .filter(line -> line.decided().result().isSeated()
                                && reach.getOrDefault(line.applicant().id(), Reach.NOWHERE)
                                        .copied())
                        .map(line -> new Copied(
                                informed(line, Reach.NOWHERE), line.applicant().employer()))
                        .toList());
    }

    private static OutcomeLine outcome(CourseRound round, ProposalLine line) {
        return new OutcomeLine(
                round.courseId(),
                round.number(),
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

    /**
     * The letters of one kind.
     *
     * @param document the SHA-256 of the office's own .docx; empty where it has none
     */
    record LetterDraft(String kind, long wording, String document, Preview preview) {
        int count() {
            return preview.everybody().size();
        }

        private Stream<?> shown() {
            return Stream.concat(
                    Stream.of(kind, document, preview.seen().text()),
                    preview.everybody().stream()
                            .map(one -> new TreeMap<>(one.to().fields())));
        }
    }
}
