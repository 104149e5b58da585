package org.tsunagi.evidence.print;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.pdf.Colour;
import org.tsunagi.base.pdf.PdfDocument;
import org.tsunagi.base.pdf.PdfPage;
import org.tsunagi.base.pdf.TextStyle;
import org.tsunagi.base.pdf.Typeface;
import org.tsunagi.base.text.LineBreaker;
import org.tsunagi.evidence.RecommendationHead;
import org.tsunagi.evidence.RecommendationViews.RecommendationPaper;

/** A body's 推薦書 as A4 pages, from one page on for each candidate, with the code by which the office ticks it off. */
public final class RecommendationPdf {
    private static final double LEFT = 28;
    private static final double RIGHT = 182;
    private static final double MIDDLE = 105;
    private static final double VALUE = 64;
    private static final double LEADING = 7;
    private static final double BOTTOM = 245;
    private static final double CODE = 22;
    private static final double CODE_TOP = 256;
    private static final TextStyle TEXT = TextStyle.of(11);
    private static final TextStyle TITLE = new TextStyle(18, 0.5, 0.3);
    private static final TextStyle FINE = TextStyle.of(8.5);
    private static final Colour INK = new Colour(90, 90, 90);

    private final PdfDocument file;
    private final RecommendationText text;
    private final String address;
    private PdfPage page;
    private double y = 150;

    private RecommendationPdf(PdfDocument file, RecommendationText text, String address) {
        this.file = file;
        this.text = text;
        this.address = address;
        this.page = file.page();
    }

    /**
     * The file; refused where the face lacks a character of it.
     *
     * @param address makes a place of ours a whole address
     */
    public static byte[] print(
            String title, RecommendationPaper paper, RecommendationHead head, UnaryOperator<String> address) {
        List<RecommendationText> all = paper.nominees().stream()
                .map(one -> RecommendationText.of(paper, head, one))
                .toList();
        List<String> texts =
                all.stream().flatMap(RecommendationPdf::texts).distinct().toList();
        String lacking = texts.stream()
                .flatMap(one -> Typeface.mincho().lacks(one).stream())
                .distinct()
                .collect(Collectors.joining("」「"));
        RuleViolation.unless(lacking.isEmpty(), null, "evidence.recommendation.glyph", lacking);
        PdfDocument file = new PdfDocument(title, Typeface.mincho().reducedTo(texts.stream()));
        all.forEach(
                one -> new RecommendationPdf(file, one, address.apply(one.code().place())).write());
        return file.finish();
    }

    private static Stream<String> texts(RecommendationText one) {
        return Stream.of(
                        Stream.of(
                                one.number(),
                                one.date(),
                                one.addressee(),
                                one.signer(),
                                one.title(),
                                one.sentence(),
                                RecommendationText.say("note"),
                                RecommendationText.say("code", one.code().toString()),
                                RecommendationText.say("continued", one.code().toString())),
                        one.rows().keySet().stream(),
                        one.rows().values().stream().flatMap(String::lines))
                .flatMap(texts -> texts);
    }

    private void write() {
        right(text.number(), 28);
        right(text.date(), 36);
        page.left(text.addressee(), LEFT, 54, page.fitted(text.addressee(), TEXT, 100));
        right(text.signer(), 74);
        page.centred(text.title(), MIDDLE, 102, TITLE);
        double at = 120;
        for (String line : breaker().whereFull(text.sentence(), RIGHT - LEFT)) {
            page.left(line, LEFT, at, TEXT);
            at += LEADING;
        }
        page.centred(RecommendationText.say("note"), MIDDLE, at + 6, TEXT);
        y = at + 20;
        text.rows().entrySet().stream().filter(row -> !row.getValue().isBlank()).forEach(this::row);
        code();
    }

    private void row(Map.Entry<String, String> row) {
        room();
        page.left(row.getKey(), LEFT, y, TEXT);
        for (String line : breaker().whereFull(row.getValue(), RIGHT - VALUE)) {
            room();
            page.left(line, VALUE, y, TEXT);
            y += LEADING;
        }
        y += 2;
    }

    private void room() {
        if (y > BOTTOM) {
            code();
            page = file.page();
            page.right(RecommendationText.say("continued", text.code().toString()), RIGHT, 20, FINE);
            y = 32;
        }
    }

    private void code() {
        page.line(LEFT, CODE_TOP - 5, RIGHT, CODE_TOP - 5, 0.2, INK);
        page.code(address, LEFT, CODE_TOP - 2, CODE);
        page.left(RecommendationText.say("code", text.code().toString()), LEFT + CODE + 5, CODE_TOP + 8, FINE);
    }

    private void right(String words, double at) {
        page.right(words, RIGHT, at, page.fitted(words, TEXT, 110));
    }

    private LineBreaker breaker() {
        return new LineBreaker(one -> page.advance(one, TEXT));
    }
}
