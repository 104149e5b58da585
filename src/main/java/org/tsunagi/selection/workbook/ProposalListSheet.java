package org.tsunagi.selection.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.workbook.Cell;
import org.tsunagi.base.workbook.CellFormat;
import org.tsunagi.base.workbook.PageSetup;
import org.tsunagi.base.workbook.Sheet;
import org.tsunagi.base.workbook.Workbook;
import org.tsunagi.selection.OutcomeWords;
import org.tsunagi.selection.PackDraft;
import org.tsunagi.selection.Proposal.ProposalLine;

/** The list that goes to the decision on paper: everybody with the result and why, for the office. */
public final class ProposalListSheet {
    private static final int[] WIDTHS = {7, 19, 6, 19, 23, 21, 40};

    private ProposalListSheet() {}

    /** The workbook of it, to be printed on A4 lying on its side. */
    public static byte[] of(PackDraft draft) {
        LocalDate day = LocalDate.ofInstant(draft.made(), OfficeClock.ZONE);
        String title = say("title", draft.course().fiscalYear().label(), draft.title());
        Workbook workbook = new Workbook(title, draft.office(), day);
        Sheet sheet = workbook.sheet(say("sheet"), PageSetup.LANDSCAPE, WIDTHS);
        sheet.footer(say("footer", draft.office(), JapaneseDate.print(day)));
        sheet.line(CellFormat.TITLE, title);
        sheet.line(
                CellFormat.NOTE,
                say(
                        "counts",
                        seats(draft),
                        number(draft.proposal().lines().size()),
                        number(draft.proposal().accepted()),
                        number(draft.proposal().waiting()),
                        number(draft.proposal().notAccepted())));
        int headings = sheet.next();
        boolean byEmployers = draft.course().route().byEmployers();
        sheet.row(Stream.of(
                        "order",
                        byEmployers ? "sender" : "body",
                        byEmployers ? "senderRank" : "rank",
                        "name",
                        "employer",
                        "result",
                        "because")
                .map(key -> Cell.text(CellFormat.HEADING, say(key)))
                .toList());
        sheet.repeatFrom(headings);
        draft.inOrder().forEach(one -> sheet.row(row(one)));
        return workbook.bytes();
    }

    private static List<Cell> row(ProposalLine one) {
        String body = one.applicant().body();
        Integer rank = one.applicant().rank();
        return List.of(
                Cell.number(CellFormat.NUMBER, one.order()),
                Cell.text(CellFormat.LABEL, body == null ? say("direct") : body),
                rank == null ? Cell.blank(CellFormat.NUMBER) : Cell.number(CellFormat.NUMBER, rank),
                Cell.text(
                        CellFormat.LABEL,
                        one.applicant().name().full() + "\n"
                                + one.applicant().name().kana()),
                Cell.text(CellFormat.LABEL, one.applicant().employer()),
                Cell.text(CellFormat.LABEL, OutcomeWords.proposed(one.decided())),
                Cell.text(CellFormat.LABEL, OutcomeWords.inside(one.decided())));
    }

    private static String seats(PackDraft draft) {
        int seats = draft.proposal().seats();
        return draft.arithmetic().isEmpty()
                ? Messages.tell("selection.why.seats", seats)
                : Messages.tell("selection.pack.list.again", seats, draft.arithmetic());
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    private static String say(String key, String... arguments) {
        return Messages.say("selection.pack.list." + key, (Object[]) arguments);
    }
}
