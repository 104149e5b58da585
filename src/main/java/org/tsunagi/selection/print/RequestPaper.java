package org.tsunagi.selection.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.word.WordDocument;
import org.tsunagi.base.word.WordDocument.Style;
import org.tsunagi.masters.Sender;
import org.tsunagi.selection.OutcomeWords;
import org.tsunagi.selection.PackDraft;
import org.tsunagi.selection.PackDraft.DraftLetters;
import org.tsunagi.selection.Proposal;
import org.tsunagi.selection.Proposal.ProposalLine;

/** 伺い: what is to be decided, in numbers, by which rule, with which exceptions and which letters. */
final class RequestPaper {
    private static final String ROOM_FOR_STAMPS = "　\n　\n　";

    private RequestPaper() {}

    static byte[] of(PackDraft draft) {
        String course = draft.course().fiscalYear().label() + "　" + draft.title();
        WordDocument paper = new WordDocument(Messages.say("selection.pack.mark"));
        paper.line(Style.TITLE, say("title")).gap();
        paper.table(new int[] {3, 5, 3, 5}, false, head(draft));
        paper.gap().line(Style.SUBJECT, say("subject", course)).gap();
        paper.line(Style.LEFT, say("ask", told(draft))).gap().line(Style.CENTRED, say("below"));
        paper.line(Style.HEADING, say("numbers")).table(new int[] {1, 1, 1, 1, 1}, true, numbers(draft));
        if (!draft.arithmetic().isEmpty()) {
            paper.line(Style.LEFT, say("account", draft.arithmetic()));
        }
        paper.line(Style.HEADING, say("rule"));
        draft.rule().forEach(one -> paper.indented(1, "・" + one));
        paper.line(Style.HEADING, say("exceptions"));
        exceptions(paper, draft);
        paper.line(Style.HEADING, say("letters"));
        draft.letters().forEach(one -> paper.indented(1, letters(one)));
        paper.line(Style.HEADING, say("people")).indented(1, say("peopleIn"));
        return paper.bytes();
    }

    /** What the paper decision fills in, and who asks. */
    private static List<List<String>> head(PackDraft draft) {
        Sender sender = draft.sender();
        String person = Stream.of(sender.department(), sender.person().isBlank() ? draft.maker() : sender.person())
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining("\n"));
        return List.of(
                List.of(say("number"), sender.numberLine().replace(Sender.NUMBER, "　　　　"), say("drafted"), ""),
                List.of(say("approver"), ROOM_FOR_STAMPS, say("approved"), ""),
                List.of(say("office"), draft.office(), say("effective"), ""),
                List.of(say("person"), person, say("phone"), sender.phone()));
    }

    private static List<List<String>> numbers(PackDraft draft) {
        Proposal proposal = draft.proposal();
        return List.of(
                List.of(
                        say(draft.arithmetic().isEmpty() ? "seats" : "seatsLeft"),
                        say("applied"),
                        say("accepted"),
                        say("waiting"),
                        say("notAccepted")),
                Stream.<Number>of(
                                proposal.seats(),
                                proposal.lines().size(),
                                proposal.accepted(),
                                proposal.waiting(),
                                proposal.notAccepted())
                        .map(one -> say("persons", one.toString()))
                        .toList());
    }

    private static void exceptions(WordDocument paper, PackDraft draft) {
        List<ProposalLine> exceptions = draft.exceptions();
        if (exceptions.isEmpty()) {
            paper.indented(1, say("noException"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("name"),
                say(draft.course().route().byEmployers() ? "fromEmployer" : "from"),
                say("result"),
                say("broken"),
                say("reason")));
        for (ProposalLine one : exceptions) {
            String body = one.applicant().body();
            Integer rank = one.applicant().rank();
            String from = body == null ? say("direct") : rank == null ? body : say("ranked", body, rank.toString());
            rows.add(List.of(
                    one.applicant().name().full(),
                    from,
                    OutcomeWords.proposed(one.decided()),
                    one.decided().broken() == null
                            ? ""
                            : Messages.label(one.decided().broken()),
                    one.decided().reason() == null ? "" : one.decided().reason()));
        }
        paper.table(new int[] {4, 5, 4, 4, 7}, true, rows);
    }

    /** Who is told: bodies where they nominate, heads of workplaces where a copy is asked for. */
    private static String told(PackDraft draft) {
        String who = draft.course().route().byBodies() ? "bodies" : "applicants";
        return say("told." + who + (draft.isCopied() ? "AndHeads" : ""));
    }

    private static String letters(DraftLetters one) {
        return say("letter", one.to(), one.name(), Integer.toString(one.count()));
    }

    private static String say(String key, String... arguments) {
        return Messages.say("selection.pack.request." + key, (Object[]) arguments);
    }
}
