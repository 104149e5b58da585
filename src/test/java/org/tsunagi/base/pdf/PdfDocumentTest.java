package org.tsunagi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PRTokeniser;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That a PDF shows a name as typed is proved by glyphs, not by extracted text: the numbers below were read from the font's
 * tables by another program, and the embedded outlines are compared with the font's own.
 */
class PdfDocumentTest {
    private static final int YOSHI_BEYOND_THE_BMP = 15711;
    private static final int HASHIGO_DAKA = 14417;
    private static final int TATSU_SAKI = 15121;
    private static final int TSUKA_FA10 = 15120;
    private static final int KUZU = 11131;
    private static final int KUZU_E0100 = 16224;

    @Test
    void eachDifficultCharacterIsDrawnByItsOwnGlyphAndTheGlyphIsEmbedded() throws IOException {
        String text = "𠮷髙﨑\uFA10\u845B\u845B\uDB40\uDD00";
        PdfReader file = new PdfReader(written(text));

        assertThat(shown(file))
                .containsExactly(YOSHI_BEYOND_THE_BMP, HASHIGO_DAKA, TATSU_SAKI, TSUKA_FA10, KUZU, KUZU_E0100);
        Glyphs embedded = Glyphs.in(embeddedFont(file));
        Glyphs original = Glyphs.in(originalFont());
        for (int glyph : shown(file)) {
            assertThat(embedded.outline(glyph)).isNotEmpty().isEqualTo(original.outline(glyph));
        }
        assertThat(embedded.outline(KUZU_E0100)).isNotEqualTo(embedded.outline(KUZU));
        assertThat(embedded.outline(KUZU + 1))
                .as("only what is used is embedded")
                .isEmpty();
    }

    @Test
    void aFaceReducedToATextDrawsItByTheSameOutlinesAtTheSameWidthsInASmallFile() throws IOException {
        String text = "𠮷髙﨑\uFA10\u845B\u845B\uDB40\uDD00ōÅが";
        Typeface small = Typeface.mincho().reducedTo(Stream.of(text));
        byte[] whole = written(text);
        byte[] reduced = written(text, small);
        assertThat(reduced.length).isLessThan(whole.length / 2);

        PdfReader file = new PdfReader(reduced);
        Glyphs embedded = Glyphs.in(embeddedFont(file));
        Glyphs original = Glyphs.in(embeddedFont(new PdfReader(whole)));
        List<Integer> numbers = shown(file);
        List<Integer> before = shown(new PdfReader(whole));
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(embedded.outline(numbers.get(i))).isNotEmpty().isEqualTo(original.outline(before.get(i)));
        }
        String codes = small.pieces(text).get(0).codes();
        assertThat(small.width(codes, 1000)).isEqualTo(Typeface.mincho().width(codes, 1000));
    }

    @Test
    void aTextIsNeverPrintedAsAnotherOne() {
        assertThatThrownBy(() -> written("\u845B\uDB40\uDD01")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFileSaysWhatItIsAndInWhichLanguageAndNothingOfTheMachinesClock() throws IOException {
        PdfReader file = new PdfReader(written("林"));
        assertThat(file.getInfo()).containsEntry("Title", "修了証書").containsEntry("Creator", "Tsunagi");
        assertThat(file.getInfo().get("Producer")).startsWith("Tsunagi, OpenPDF");
        assertThat(file.getInfo()).doesNotContainKeys("CreationDate", "ModDate");
        assertThat(file.getCatalog().get(PdfName.LANG)).hasToString("ja-JP");
    }

    @Test
    void filesWrittenAtTheSameTimeDoNotDisturbEachOther() {
        List<String> names =
                IntStream.range(0, 64).mapToObj(i -> "山" + (char) ('一' + i % 2)).toList();
        assertThat(names.parallelStream().map(PdfDocumentTest::glyphs).distinct())
                .hasSize(2);
    }

    @Test
    void aFileWithoutPagesIsABrokenAssumption() {
        assertThatThrownBy(new PdfDocument("", Typeface.mincho())::finish).isInstanceOf(IllegalStateException.class);
    }

    private static List<Integer> glyphs(String text) {
        try {
            PdfReader file = new PdfReader(written(text));
            Glyphs embedded = Glyphs.in(embeddedFont(file));
            assertThat(shown(file)).allMatch(glyph -> embedded.outline(glyph).length > 0);
            return shown(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static byte[] written(String text) {
        return written(text, Typeface.mincho());
    }

    private static byte[] written(String text, Typeface face) {
        PdfDocument booklet = new PdfDocument("修了証書", face);
        booklet.page().left(text, 20, 20, TextStyle.of(20));
        return booklet.finish();
    }

    private static List<Integer> shown(PdfReader file) throws IOException {
        List<Integer> glyphs = new ArrayList<>();
        PRTokeniser tokens = new PRTokeniser(file.getPageContent(1));
        boolean inText = false;
        while (tokens.nextToken()) {
            inText = inText ? !"ET".equals(tokens.getStringValue()) : "BT".equals(tokens.getStringValue());
            if (inText && tokens.getTokenType() == PRTokeniser.TK_STRING) {
                String codes = tokens.getStringValue();
                for (int at = 0; at < codes.length(); at += 2) {
                    glyphs.add(codes.charAt(at) << 8 | codes.charAt(at + 1));
                }
            }
        }
        return glyphs;
    }

    private static byte[] embeddedFont(PdfReader file) throws IOException {
        PdfDictionary fonts = file.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        PdfDictionary font = fonts.getAsDict(fonts.getKeys().iterator().next());
        PdfDictionary descriptor =
                font.getAsArray(PdfName.DESCENDANTFONTS).getAsDict(0).getAsDict(PdfName.FONTDESCRIPTOR);
        return PdfReader.getStreamBytes((PRStream) descriptor.getAsStream(PdfName.FONTFILE2));
    }

    private static byte[] originalFont() throws IOException {
        try (InputStream font = PdfDocumentTest.class.getResourceAsStream("/fonts/NotoSerifJP-Regular.ttf")) {
            return font.readAllBytes();
        }
    }
}
