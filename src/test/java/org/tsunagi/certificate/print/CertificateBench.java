package org.tsunagi.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateSheet;

/**
 * What a certificate costs, beside a plain loop over OpenPDF with the same words and font, and what issuing for a whole
 * course costs: numbered, printed, hashed and stored.
 */
@QuarkusTest
class CertificateBench {
    private static final int MANY = 1_000;
    private static final int ROUNDS = 5;
    private static final double MOST_SECONDS = 3;

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk desk;

    @Test
    void aCertificateBesideAPlainLoopOverOpenPdf() throws IOException {
        BaseFont font = BaseFont.createFont("/fonts/NotoSerifJP-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        PdfCertificatePrinter press = new PdfCertificatePrinter();
        for (int round = 1; round <= ROUNDS; round++) {
            double plain = milliseconds(sheet -> plain(sheet, font));
            double ours = milliseconds(press::print);
            System.out.printf(
                    "round %d: ours %.2f ms a certificate, plain OpenPDF %.2f ms, ratio %.2f%n",
                    round, ours, plain, ours / plain);
        }
    }

    @Test
    void aThousandForOneCourse() {
        for (int round = 1; round <= 3; round++) {
            int first = round * MANY;
            long course = completers.course(IntStream.range(first, first + MANY)
                    .mapToObj(CertificateBench::name)
                    .toArray(String[]::new));
            long begun = System.nanoTime();
            assertThat(desk.issueAll(cast.officer(), course, LocalDate.of(2019, 11, 1))
                            .issued())
                    .hasSize(MANY);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "round %d: %d certificates issued in %.2f s (target %.0f s)%n", round, MANY, seconds, MOST_SECONDS);
        }
    }

    private static double milliseconds(Function<CertificateSheet, byte[]> printing) {
        long begun = System.nanoTime();
        for (int i = 0; i < MANY; i++) {
            assertThat(printing.apply(sheet(i))).isNotEmpty();
        }
        return (System.nanoTime() - begun) / 1e6 / MANY;
    }

    private static byte[] plain(CertificateSheet sheet, BaseFont font) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter.getInstance(document, bytes);
        document.open();
        add(document, font, 12, sheet.number());
        add(document, font, 44, sheet.title());
        add(document, font, 30, sheet.name());
        add(document, font, 13, sheet.birthDate());
        sheet.body().forEach(paragraph -> add(document, font, 17, paragraph));
        add(document, font, 14, sheet.date());
        add(document, font, 20, sheet.issuerTitle() + "　" + sheet.issuerName());
        add(document, font, 8, sheet.footnote());
        document.close();
        return bytes.toByteArray();
    }

    private static void add(Document document, BaseFont font, float size, String text) {
        document.add(new Paragraph(text, new com.lowagie.text.Font(font, size)));
    }

    private static CertificateSheet sheet(int i) {
        return new CertificateSheet(
                "第R1コ-" + i + "号",
                "",
                "修了証書",
                name(i),
                "昭和55年4月2日生",
                List.of("　あなたは、令和元年度見本県医療的ケア児等コーディネーター養成研修の課程を修了したことを証します。"),
                "令和元年10月17日",
                "見本県知事",
                "見本 一郎",
                "確認番号 7KQ2-M9XD-4HRT");
    }

    private static String name(int i) {
        String kanji = "山川田中高橋木村林森石井上下原野島崎";
        StringBuilder family = new StringBuilder();
        for (int rest = i; rest > 0; rest /= kanji.length()) {
            family.append(kanji.charAt(rest % kanji.length()));
        }
        return family + "子 花子";
    }
}
