package org.tsunagi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    @Test
    void whatIsHiddenInAStringOrAStreamIsFoundByTheReader() {
        String hides = "<< /Length 60 >>\nstream\n9 0 obj << /S /JavaScript /JS (x) >> endobj\nendstream";
        assertPasses(SamplePdf.written(catalog(""), PAGES, PAGE, hides));
        byte[] pointed = SamplePdf.written(catalog("/OpenAction 5 0 R"), PAGES, PAGE, hides);
        String text = new String(pointed, StandardCharsets.ISO_8859_1);
        int inside = text.indexOf("9 0 obj");
        String aimed = text.replace("9 0 obj", "5 0 obj")
                .replace("0 5\n0000000000", "0 6\n0000000000")
                .replace("/Size 5", "/Size 6")
                .replace("trailer", String.format("%010d 00000 n \ntrailer", inside));
        assertRefused(aimed.getBytes(StandardCharsets.ISO_8859_1), ACTIVE);
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
