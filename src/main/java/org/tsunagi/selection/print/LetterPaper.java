package org.tsunagi.selection.print;

import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.word.WordDocument;
import org.tsunagi.base.word.WordDocument.Style;
import org.tsunagi.notice.LetterSheet;

/** Drafts of letters, each on a page of its own. */
final class LetterPaper {
    private static final int CONTACT_INDENT = 22;

    private LetterPaper() {}

    static byte[] of(List<LetterSheet> letters) {
        WordDocument paper = new WordDocument(Messages.say("selection.pack.mark"));
        letters.forEach(letter -> write(paper.newPage(), letter));
        return paper.bytes();
    }

    private static void write(WordDocument paper, LetterSheet letter) {
        paper.line(Style.RIGHT, letter.number())
                .line(Style.RIGHT, letter.date())
                .gap();
        if (!letter.address().isBlank()) {
            paper.line(Style.SMALL, letter.address());
        }
        paper.line(Style.LEFT, Messages.say("notice.letter.addressee", letter.name()))
                .gap();
        if (!letter.officeAddress().isBlank()) {
            paper.line(Style.RIGHT, letter.officeAddress());
        }
        paper.line(Style.RIGHT, letter.office());
        if (letter.sealOmitted()) {
            paper.line(Style.RIGHT, Messages.say("notice.letter.sealOmitted"));
        }
        paper.gap().line(Style.SUBJECT, letter.subject()).gap();
        letter.text().lines().forEach(one -> paper.indented(0, one));
        if (!letter.contact().isEmpty()) {
            paper.gap().indented(CONTACT_INDENT, Messages.say("notice.letter.contact"));
            letter.contact().forEach(one -> paper.indented(CONTACT_INDENT + 1, one));
        }
    }
}
