package org.tsunagi.certificate.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.pdf.Colour;
import org.tsunagi.base.pdf.PdfDocument;
import org.tsunagi.base.pdf.PdfDrawing;
import org.tsunagi.base.pdf.PdfPage;
import org.tsunagi.base.pdf.TextStyle;
import org.tsunagi.base.pdf.Typeface;
import org.tsunagi.base.text.LineBreaker;
import org.tsunagi.certificate.CertificatePrinter;
import org.tsunagi.certificate.CertificateSheet;

/** The certificate on upright A4: lines of text around the middle of the page, room for the official seal right of the issuer. */
@ApplicationScoped
class PdfCertificatePrinter implements CertificatePrinter {
    private static final double MIDDLE = 105;
    private static final double NAME_WIDTH = 136;
    private static final double LEFT = 37;
    private static final double BODY_WIDTH = 138;
    private static final double BODY_MIDDLE = 169;
    private static final double BODY_HEIGHT = 62;
    private static final double OFFICIAL_SEAL_LEFT = 149;
    private static final double NUMBER_WIDTH = 143;
    private static final double ISSUER_NAME_WIDTH = 62;
    private static final double SMALLEST_ISSUER = 10;

    private static final double CODE_TOP = 252;
    private static final double CODE_SIZE = 16.5;
    private static final double FOOTNOTE_WIDTH = 112;
    private static final String SPECIMEN = "見本";
    private static final TextStyle LARGEST = TextStyle.of(230);
    private static final Colour PALE = new Colour(208, 208, 208);
    private static final Colour GREY = new Colour(150, 150, 150);
    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final TextStyle FINE = TextStyle.of(8);
    private static final TextStyle SMALL = TextStyle.of(12);
    private static final TextStyle TITLE = new TextStyle(44, 30, 0.5);
    private static final TextStyle NAME = TextStyle.of(30).spaced(0.12);
    private static final double SMALLEST_NAME_ON_ONE_LINE = 16;
    private static final TextStyle BIRTH_DATE = TextStyle.of(13).spaced(0.04);
    private static final TextStyle BODY = TextStyle.of(17).spaced(0.04);
    private static final double LEADING = 1.9;
    private static final TextStyle DATE = TextStyle.of(14.5).spaced(0.06);
    private static final TextStyle ISSUER_TITLE = TextStyle.of(15).spaced(0.1);
    private static final TextStyle ISSUER_NAME = TextStyle.of(23).spaced(0.14);

    @Override
    public void check(CertificateSheet sheet) {
        check(sheet, Typeface.mincho());
    }

    private static void check(CertificateSheet sheet, Typeface face) {
        List<String> lacking = face.lacks(sheet.name());
        RuleViolation.unless(
                lacking.isEmpty(), "name", "certificate.glyph.name", described(lacking.stream()), sheet.name());
        List<String> elsewhere = allButName(sheet)
                .flatMap(text -> face.lacks(text).stream())
                .distinct()
                .toList();
        RuleViolation.unless(elsewhere.isEmpty(), null, "certificate.glyph.text", described(elsewhere.stream()));
    }

    @Override
    public byte[] print(CertificateSheet sheet) {
        return file(sheet.title() + " " + sheet.number(), List.of(sheet), false);
    }

    @Override
    public byte[] specimen(List<CertificateSheet> sheets) {
        return file(SPECIMEN + " " + sheets.get(0).title(), sheets, true);
    }

    private static byte[] file(String title, List<CertificateSheet> sheets, boolean specimen) {
        Typeface face = Typeface.mincho();
        sheets.forEach(sheet -> check(sheet, face));
        Stream<String> texts =
                sheets.stream().flatMap(sheet -> Stream.concat(Stream.of(sheet.name(), SPECIMEN), allButName(sheet)));
        PdfDocument file = new PdfDocument(title, face.reducedTo(texts));
        PdfDrawing border = Border.drawnIn(file);
        for (CertificateSheet sheet : sheets) {
            PdfPage page = file.page();
            if (specimen) {
                page.inked(PALE, pale -> pale.centred(SPECIMEN, MIDDLE, 187, LARGEST));
            }
            page.place(border, 0, 0);
            page.inked(specimen ? GREY : BLACK, number -> number(number, sheet));
            head(page, sheet);
            body(page, sheet.body());
            foot(page, sheet);
        }
        return file.finish();
    }

    private static void number(PdfPage page, CertificateSheet sheet) {
        page.right(sheet.number(), 180, 37, page.fitted(sheet.number(), SMALL, NUMBER_WIDTH));
    }

    private static void head(PdfPage page, CertificateSheet sheet) {
        page.right(sheet.remark(), 180, 43.5, SMALL);
        page.centred(sheet.title(), MIDDLE, 74, page.fitted(sheet.title(), TITLE, NAME_WIDTH));
        name(page, sheet.name()).forEach(line -> page.left(line.text(), line.x(), line.y(), line.lettering()));
        page.centred(sheet.birthDate(), MIDDLE, 126.5, BIRTH_DATE);
    }

    /** Where the name stands, all of it in letters of one size. */
    static List<Line> name(PdfPage page, String name) {
        List<String> lines = onOneOrTwoLines(page, name);
        TextStyle lettering = lines.stream()
                .map(line -> page.fitted(line, NAME, NAME_WIDTH))
                .min(Comparator.comparingDouble(TextStyle::size).thenComparingDouble(TextStyle::spacing))
                .orElseThrow();
        double first = 113 - (lines.size() - 1) * 6;
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(
                        lines.get(i), MIDDLE - page.width(lines.get(i), lettering) / 2, first + i * 9.5, lettering))
                .toList();
    }

    /** One line as a rule; a name that would become too small is divided at the blank or dot nearest to its middle. */
    private static List<String> onOneOrTwoLines(PdfPage page, String name) {
        if (page.fitted(name, NAME, NAME_WIDTH).size() >= SMALLEST_NAME_ON_ONE_LINE) {
            return List.of(name);
        }
        return IntStream.range(1, name.length() - 1)
                .filter(at -> " 　・＝=".indexOf(name.charAt(at)) >= 0)
                .boxed()
                .min(Comparator.comparingInt(at -> Math.abs(name.length() - 1 - 2 * at)))
                .map(at -> List.of(name.substring(0, at + 1).strip(), name.substring(at + 1)))
                .orElse(List.of(name));
    }

    private static void body(PdfPage page, List<String> paragraphs) {
        TextStyle lettering = BODY;
        List<String> lines = lines(page, paragraphs, lettering);
        while (lines.size() * leading(lettering) > BODY_HEIGHT) {
            lettering = lettering.sized(lettering.size() * 0.95);
            lines = lines(page, paragraphs, lettering);
        }
        TextStyle fitted = lettering;
        double widest = lines.stream()
                .mapToDouble(line -> page.width(line, fitted))
                .max()
                .orElse(0);
        double y = BODY_MIDDLE - (lines.size() - 1) * leading(lettering) / 2;
        for (String line : lines) {
            page.left(line, MIDDLE - widest / 2, y, lettering);
            y += leading(lettering);
        }
    }

    private static List<String> lines(PdfPage page, List<String> paragraphs, TextStyle lettering) {
        LineBreaker breaker = new LineBreaker(one -> page.advance(one, lettering));
        return paragraphs.stream()
                .flatMap(paragraph ->
                        paragraph.isEmpty() ? Stream.of("") : breaker.evenly(paragraph, BODY_WIDTH).stream())
                .toList();
    }

    private static void foot(PdfPage page, CertificateSheet sheet) {
        page.left(sheet.date(), LEFT + 6, 216, DATE);
        issuer(page, sheet);
        verifying(page, sheet);
    }

    /** The small print in the middle; or right of the code that says the same to a camera, its parts below each other. */
    private static void verifying(PdfPage page, CertificateSheet sheet) {
        if (sheet.address().isEmpty()) {
            page.centred(sheet.footnote(), MIDDLE, 266, page.fitted(sheet.footnote(), FINE, NAME_WIDTH));
            return;
        }
        page.code(sheet.address(), LEFT, CODE_TOP, CODE_SIZE);
        List<String> parts = List.of(sheet.footnote().split("　"));
        double y = CODE_TOP + CODE_SIZE - 0.6 - (parts.size() - 1) * leading(FINE);
        for (String part : parts) {
            page.left(part, LEFT + CODE_SIZE + 4, y, page.fitted(part, FINE, FOOTNOTE_WIDTH));
            y += leading(FINE);
        }
    }

    /** Title and name side by side as a rule; what would become too small has a line of its own. */
    private static void issuer(PdfPage page, CertificateSheet sheet) {
        TextStyle name = page.fitted(sheet.issuerName(), ISSUER_NAME, ISSUER_NAME_WIDTH);
        double titleRight = OFFICIAL_SEAL_LEFT - page.width(sheet.issuerName(), name) - 7;
        TextStyle title = page.fitted(sheet.issuerTitle(), ISSUER_TITLE, titleRight - LEFT);
        if (Math.min(name.size(), title.size()) >= SMALLEST_ISSUER) {
            page.right(sheet.issuerTitle(), titleRight, 245, title);
            page.right(sheet.issuerName(), OFFICIAL_SEAL_LEFT, 245, name);
            return;
        }
        double whole = OFFICIAL_SEAL_LEFT - LEFT;
        page.right(sheet.issuerTitle(), OFFICIAL_SEAL_LEFT, 235, page.fitted(sheet.issuerTitle(), ISSUER_TITLE, whole));
        page.right(sheet.issuerName(), OFFICIAL_SEAL_LEFT, 245, page.fitted(sheet.issuerName(), ISSUER_NAME, whole));
    }

    /** Line distance in millimetres. */
    private static double leading(TextStyle lettering) {
        return lettering.size() * LEADING * 25.4 / 72;
    }

    private static Stream<String> allButName(CertificateSheet sheet) {
        return Stream.concat(
                Stream.of(
                        sheet.number(),
                        sheet.remark(),
                        sheet.title(),
                        sheet.birthDate(),
                        sheet.date(),
                        sheet.issuerTitle(),
                        sheet.issuerName(),
                        sheet.footnote()),
                sheet.body().stream());
    }

    /** 「葛」（U+845B U+E0101）, so that the officer can look it up even if the screen shows another shape. */
    private static String described(Stream<String> graphemes) {
        return graphemes
                .map(one -> "「" + one + "」（"
                        + one.codePoints()
                                .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
                                .collect(Collectors.joining(" "))
                        + "）")
                .collect(Collectors.joining("、"));
    }

    /** A line of text and where it begins. */
    record Line(String text, double x, double y, TextStyle lettering) {}
}
