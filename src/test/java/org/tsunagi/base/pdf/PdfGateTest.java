package org.tsunagi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.base.kernel.RuleViolation;

/** No PDF comes in that runs something, brings something along, is locked, or takes the memory of the service. */
class PdfGateTest {
    private static final String ACTIVE = "動くプログラムや、別のファイルの添付";
    private static final String LOCKED = "パスワードや制限の付いたPDF";
    private static final String LARGE = "中身が大きすぎて";
    private static final String UNREADABLE = "PDFとして読めません";
    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R %s >>";
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";

    @Test
    void whatOfficesPrintComesIn() {
        assertPasses(SamplePdf.plain());
        assertPasses(SamplePdf.packed());
        assertPasses(SamplePdf.written(catalog(""), PAGES, PAGE));
        assertPasses(SamplePdf.written(catalog("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"), PAGES, PAGE));
    }

    @Test
    void whatRunsOrBringsSomethingAlongDoesNot() {
        assertRefused(SamplePdf.withScript(), ACTIVE);
        assertRefused(SamplePdf.packedWithScript(), ACTIVE);
        assertRefused(SamplePdf.withProgram(), ACTIVE);
        assertRefused(SamplePdf.withFile(), ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>",
                "/AA << /WC << /S /Launch /F (cmd.exe) >> >>",
                "/AcroForm << /XFA 4 0 R >>",
                "/OpenAction << /S /SubmitForm /F (https://example.jp) >>",
                "/Names << /EmbeddedFiles << /Names [] >> >>"
            })
    void howeverItIsWritten(String inTheCatalog) {
        assertRefused(SamplePdf.written(catalog(inTheCatalog), PAGES, PAGE), ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GoToR", "GoToE", "Thread", "Sound", "Movie", "ImportData", "Launch", "R#69chMedia"})
    void noPaperNeedsThis(String action) {
        assertRefused(SamplePdf.written(catalog("/OpenAction << /S /" + action + " >>"), PAGES, PAGE), ACTIVE);
    }

    @Test
    void aLinkMayBePressedAndDoesNotOpenByItself() {
        String link = "<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.jp) >> >>";
        assertPasses(SamplePdf.written(catalog(""), PAGES, PAGE, link));
        assertPasses(SamplePdf.written(catalog("/OpenAction [3 0 R /XYZ null null 0]"), PAGES, PAGE, link));
        assertRefused(SamplePdf.written(catalog("/OpenAction 4 0 R"), PAGES, PAGE, link), ACTIVE);
        assertRefused(SamplePdf.written(catalog("/AA << /WC 4 0 R >>"), PAGES, PAGE, link), ACTIVE);
    }

    @Test
    void whatIsHiddenInAStringOrAStreamIsFound() {
        String hidden = "9 0 obj << /S /JavaScript /JS (x) >> endobj";
        assertRefused(
                SamplePdf.written(catalog(""), PAGES, PAGE, "<< /Length 60 >>\nstream\n" + hidden + "\nendstream"),
                ACTIVE);
        assertRefused(SamplePdf.written(catalog("/X (" + hidden + ")"), PAGES, PAGE), ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Filter /FlateDecode /N 1 /First 4 >>\nstream\n",
                "<< /Filter /FlateDecode /N 1 /First 4 >>stream \r\n",
                "<< /Filter /FlateDecode >>%x\nstream\r",
                "<< /Filter [ /Fl ] >> stream\n",
                "<< >>\nstream xyz\n",
                "<< /Length 900 >>\nstream\n9 0 obj << /Filter /FlateDecode >> stream\n"
            })
    void whatIsPackedIsLookedAtHoweverItsStreamBegins(String begins) {
        String script = "1 0 << /S /Java#53cript /JS (app.alert(1)) >>";
        assertRefused(packed(begins, script.getBytes(StandardCharsets.US_ASCII)), ACTIVE);
        assertRefused(packed(begins, new byte[60_000_000]), LARGE);
        assertPasses(packed(begins, "0 0 0 rg /F1 12 Tf".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatCouldHideObjectsDoesNot() {
        for (String filter :
                List.of("[/FlateDecode /ASCIIHexDecode]", "/LZWDecode", "/Fl /DecodeParms << /Predictor 12 >>")) {
            String stream = "<< /N 1 /First 4 /Filter " + filter + " >>\nstream\nxx\nendstream";
            assertRefused(SamplePdf.written(catalog(""), PAGES, PAGE, stream), LARGE);
        }
        for (String cut : List.of("/X (endobj)", "%endobj\n")) {
            String stream = "<< /N 1 /First 4 " + cut + " /Filter /AHx >>\nstream\nxx\nendstream";
            assertRefused(SamplePdf.written(catalog(""), PAGES, PAGE, stream), UNREADABLE);
        }
        assertRefused(
                SamplePdf.written(catalog(""), PAGES, PAGE, "<< /Filter /FlateDecode >>\nstream\nx\u009cxx\nendstream"),
                UNREADABLE);
    }

    @Test
    void noFileHoldsTheServiceUp() {
        String end = "trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF";
        byte[] bomb = "%PDF-1.4\n400000000 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        assertTimeout(Duration.ofSeconds(2), () -> assertRefused(bomb, UNREADABLE));
        byte[] whole = ("%PDF-1.4\n400000000 0 obj\n<<>>\nendobj\n" + end).getBytes(StandardCharsets.US_ASCII);
        assertTimeout(Duration.ofSeconds(2), () -> assertRefused(whole, LARGE));
        for (String run : List.of(
                "\n",
                "1",
                "1 ",
                "stream",
                "stream\n",
                "stream\nx\u009c",
                "stream\nx\u0001\u0000\u0000\u0000\u00ff\u00ff",
                "endstream",
                "/Filter ",
                "/Filter[",
                "endobj",
                "%",
                "(",
                "/",
                "#2",
                "<<",
                "xref 1 ",
                "/Size ")) {
            String long5 = "%PDF-1.4\n" + run.repeat(5 * 1024 * 1024 / run.length()) + "\n" + end;
            byte[] sent = long5.getBytes(StandardCharsets.ISO_8859_1);
            assertTimeout(
                    Duration.ofSeconds(4),
                    () -> assertThatCode(() -> PdfGate.pass("file", sent))
                            .satisfiesAnyOf(
                                    thrown -> assertThat(thrown).isNull(),
                                    thrown -> assertThat(thrown).isInstanceOf(RuleViolation.class)),
                    run);
        }
    }

    @Test
    void whatIsLockedDoesNot() {
        assertRefused(SamplePdf.locked(), LOCKED);
    }

    @Test
    void whatWouldTakeTheMemoryDoesNot() {
        assertRefused(SamplePdf.written(catalog(""), PAGES, PAGE, SamplePdf.nothing("ObjStm", 60_000_000)), LARGE);
        assertRefused(SamplePdf.written(catalog(""), PAGES, PAGE, SamplePdf.nothing("#4fbjStm", 60_000_000)), LARGE);
        assertRefused(text(SamplePdf.written(catalog(""), PAGES, PAGE), "/Size 4", "/Size 2000000000"), LARGE);
        assertRefused(text(SamplePdf.written(catalog(""), PAGES, PAGE), "xref\n0 4", "xref\n0 900000000"), LARGE);
        String twice = SamplePdf.nothing("ObjStm", 1_000).replace("/FlateDecode", "[/FlateDecode /FlateDecode]");
        assertRefused(SamplePdf.written(catalog(""), PAGES, PAGE, twice), LARGE);
        String again = SamplePdf.nothing("ObjStm", 1_000).replace(" /Length", " /Filter [/LZWDecode] /Length");
        assertRefused(SamplePdf.written(catalog(""), PAGES, PAGE, again), LARGE);
        assertRefused(SamplePdf.written(catalog(""), PAGES, PAGE, "[".repeat(100_000)), UNREADABLE);
    }

    @Test
    void whatIsBrokenOrSomethingElseTooDoesNot() {
        byte[] plain = SamplePdf.plain();
        assertRefused(Arrays.copyOf(plain, plain.length / 2), UNREADABLE);
        assertRefused("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII), UNREADABLE);
        assertRefused(
                (new String(plain, StandardCharsets.ISO_8859_1) + "PK\3\4 and an archive")
                        .getBytes(StandardCharsets.ISO_8859_1),
                UNREADABLE);
        assertRefused(
                ("<html>" + new String(plain, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1),
                UNREADABLE);
    }

    private static byte[] packed(String begins, byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length / 500 + 1_000];
        int length = deflater.deflate(packed);
        deflater.end();
        String data = new String(packed, 0, length, StandardCharsets.ISO_8859_1);
        return SamplePdf.written(catalog(""), PAGES, PAGE, begins + data + "\nendstream");
    }

    private static String catalog(String more) {
        return CATALOG.formatted(more);
    }

    private static byte[] text(byte[] pdf, String from, String to) {
        return new String(pdf, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertPasses(byte[] sent) {
        assertThatCode(() -> PdfGate.pass("file", sent)).doesNotThrowAnyException();
    }

    private static void assertRefused(byte[] sent, String sentence) {
        assertThatThrownBy(() -> PdfGate.pass("file", sent))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.sentence()).contains(sentence));
    }
}
