package org.tsunagi.notice.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.pdf.PdfDocument;
import org.tsunagi.base.pdf.PdfPage;
import org.tsunagi.base.pdf.TextStyle;
import org.tsunagi.base.text.LineBreaker;
import org.tsunagi.notice.LetterSheet;

/** A sheet for the office: whose letters are not in the file, as the face lacks a character of theirs. */
final class NotPrinted {
    private static final double LEFT = 25;
    private static final double WIDTH = 163;
    private static final double TOP = 40;
    private static final double BOTTOM = 280;
    private static final double LEADING = 7;
    private static final TextStyle LETTERING = TextStyle.of(12);

    /** What is set where a character is missing. */
    private static final String MISSING = "〓";

    private NotPrinted() {}

    static List<String> lines(List<LetterSheet> letters, LetterFace face) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.say("notice.letter.notToBeSent"));
        lines.add(Messages.tell("notice.letter.notPrinted", letters.size()));
        letters.forEach(letter -> lines.add(line(letter, face.lacks(letter))));
        lines.add(Messages.say("notice.letter.instead"));
        return lines;
    }

    private static String line(LetterSheet letter, List<String> lacking) {
        String name = letter.name();
        for (String character : lacking) {
            name = name.replace(character, MISSING);
        }
        String codes = lacking.stream().map(NotPrinted::codes).collect(Collectors.joining("、"));
        return Messages.say("notice.letter.whose", name, codes);
    }

    private static String codes(String character) {
        return character.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }

    static void write(PdfDocument file, List<String> lines) {
        PdfPage page = file.page();
        double y = TOP;
        for (String line : lines) {
            PdfPage on = page;
            LineBreaker breaker = new LineBreaker(one -> on.advance(one, LETTERING));
            for (String part : breaker.whereFull(line, WIDTH)) {
                if (y > BOTTOM) {
                    page = file.page();
                    y = TOP;
                }
                page.left(part, LEFT, y, LETTERING);
                y += LEADING;
            }
            y += LEADING / 2;
        }
    }
}
