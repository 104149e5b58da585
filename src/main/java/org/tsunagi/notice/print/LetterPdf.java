package org.tsunagi.notice.print;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.pdf.Colour;
import org.tsunagi.base.pdf.PdfDocument;
import org.tsunagi.base.pdf.PdfPage;
import org.tsunagi.base.pdf.TextStyle;
import org.tsunagi.base.pdf.Typeface;
import org.tsunagi.base.text.LineBreaker;
import org.tsunagi.notice.LetterSheet;

/** Letters for window envelopes in one file, each on pages of its own: A4, to be folded in three at the marks. */
public final class LetterPdf {
    private static final double RIGHT = 188;
    private static final double LEFT = 25;
    private static final double BODY_WIDTH = RIGHT - LEFT;
    private static final double MIDDLE = 105;
    private static final double HEAD_WIDTH = 72;
    private static final double BODY_TOP = 121;
    private static final double NEXT_TOP = 28;
    private static final double BOTTOM = 280;
    private static final double LEADING = 6.0;
    private static final double CONTACT_LEFT = 112;
    private static final double CODE = 24;
    private static final TextStyle BODY = TextStyle.of(10.5);
    private static final TextStyle SUBJECT = new TextStyle(13, 0.4, 0.2);
    private static final TextStyle OFFICE = TextStyle.of(12).spaced(0.06);
    private static final TextStyle FINE = TextStyle.of(9);
    private static final Colour FAINT = new Colour(120, 120, 120);

    private final PdfDocument file;
    private final LetterSheet letter;
    private PdfPage page;
    private int pages = 1;
    private double y = BODY_TOP;

    private LetterPdf(PdfDocument file, LetterSheet letter) {
        this.file = file;
        this.letter = letter;
        this.page = file.page();
    }

    /**
     * The letters that can be printed exactly as typed. The others are not in the file: a sheet before all says whose they are,
     * and that it is not to be sent. Refused where none can be.
     */
    public static byte[] print(String title, List<LetterSheet> letters) {
        LetterFace face = new LetterFace();
        Map<Boolean, List<LetterSheet>> sorted = letters.stream()
                .collect(Collectors.partitioningBy(one -> face.lacks(one).isEmpty()));
        List<LetterSheet> printed = sorted.getOrDefault(true, List.of());
        List<LetterSheet> lacking = sorted.getOrDefault(false, List.of());
        if (printed.isEmpty() && !lacking.isEmpty()) {
            LetterSheet first = lacking.get(0);
            throw new RuleViolation(null, "notice.letter.glyph", first.name(), String.join("」「", face.lacks(first)));
        }
        List<String> told = lacking.isEmpty() ? List.of() : NotPrinted.lines(lacking, face);
        Stream<String> texts = Stream.concat(told.stream(), printed.stream().flatMap(LetterFace::texts));
        PdfDocument file = new PdfDocument(title, Typeface.mincho().reducedTo(texts));
        if (!told.isEmpty()) {
            NotPrinted.write(file, told);
        }
        printed.forEach(letter -> new LetterPdf(file, letter).write());
        return file.finish();
    }

    private void write() {
        page.line(4, 99, 9, 99, 0.3, FAINT);
        page.line(4, 198, 9, 198, 0.3, FAINT);
        WindowAddress.write(page, letter.address(), LetterFace.addressee(letter));
        right(letter.number(), 20, BODY);
        right(letter.date(), 26, BODY);
        right(letter.officeAddress(), 38, FINE);
        right(letter.office(), 45, OFFICE);
        if (letter.sealOmitted()) {
            right(Messages.say("notice.letter.sealOmitted"), 51, FINE);
        }
        page.centred(letter.subject(), MIDDLE, 109, page.fitted(letter.subject(), SUBJECT, BODY_WIDTH));
        LineBreaker breaker = new LineBreaker(one -> page.advance(one, BODY));
        for (String paragraph : LetterFace.body(letter).split("\n", -1)) {
            if (paragraph.strip().matches("https?://[\\x21-\\x7e]+")) {
                link(paragraph.strip());
            } else {
                breaker.whereFull(paragraph, BODY_WIDTH).forEach(this::line);
            }
        }
        contact();
    }

    private void right(String text, double at, TextStyle lettering) {
        page.right(text, RIGHT, at, page.fitted(text, lettering, HEAD_WIDTH));
    }

    private void line(String text) {
        room(0);
        page.left(text, LEFT, y, BODY);
        y += LEADING;
    }

    /** A paragraph that is a link and nothing else: on one line, to be typed, with its QR code below it. */
    private void link(String link) {
        room(LEADING + CODE);
        page.left(link, LEFT, y, page.fitted(link, BODY, BODY_WIDTH));
        y += LEADING;
        page.code(link, LEFT, y - LEADING / 2, CODE);
        y += CODE + LEADING / 2;
    }

    private void contact() {
        if (letter.contact().isEmpty()) {
            return;
        }
        y += LEADING;
        room(letter.contact().size() * LEADING);
        page.left(Messages.say("notice.letter.contact"), CONTACT_LEFT, y, BODY);
        for (String one : letter.contact()) {
            y += LEADING - 0.8;
            page.left(one, CONTACT_LEFT + 4, y, page.fitted(one, BODY, RIGHT - CONTACT_LEFT - 4));
        }
    }

    /** Goes on on the next page where this one has no room for so much. */
    private void room(double height) {
        if (y + height > BOTTOM) {
            page = file.page();
            pages++;
            page.right(LetterFace.next(letter, pages), RIGHT, 287, FINE);
            y = NEXT_TOP;
        }
    }
}
