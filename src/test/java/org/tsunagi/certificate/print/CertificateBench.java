package org.tsunagi.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.base.pdf.PdfBinding;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateSheet;
import org.tsunagi.job.Background;

/**
 * What a certificate costs, beside a plain loop over OpenPDF with the same words and font, and what issuing for a whole
 * course costs: numbered, printed, hashed and stored.
 */
@QuarkusTest
class CertificateBench {
    private static final int MANY = 1_000;
    private static final int ROUNDS = 5;
    private static final int LARGEST = 60 * 1024;
    private static final String FONT = "/fonts/NotoSerifJP-Regular.ttf";

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk desk;

    @Inject
    Background background;

    @Inject
    EntityManager stored;

    @Test
    void aCertificateBesideAPlainLoopOverOpenPdf() throws IOException {
        BaseFont font = BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        PdfCertificatePrinter press = new PdfCertificatePrinter();
        for (int round = 1; round <= ROUNDS; round++) {
            double plain = milliseconds(sheet -> plain(sheet, font));
            double ours = milliseconds(press::print);
            System.out.printf(
                    "round %d: ours %.2f ms a certificate, plain OpenPDF %.2f ms, ratio %.2f%n",
                    round, ours, plain, ours / plain);
        }
    }

    /** Each of the plain ones embeds a subset of the same font, which it reads and cuts anew. */
    @Test
    void aThousandSeparateFilesWithTheirRowsBesideAPlainLoopThatEmbedsTheFontForEach() throws IOException {
        issue(course(7 * MANY));
        long course = course(4 * MANY);
        System.gc();
        long begun = System.nanoTime();
        issue(course);
        double ours = (System.nanoTime() - begun) / 1e9;
        List<Integer> sizes = sizesOn(course);
        assertThat(sizes).hasSize(MANY).allMatch(size -> size <= LARGEST);
        begun = System.nanoTime();
        for (int i = 4 * MANY; i < 5 * MANY; i++) {
            assertThat(plain(sheet(i), ownFont())).isNotEmpty();
        }
        double plain = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d separate files with their rows: %.2f s (the largest %d bytes), plain loop %.2f s, ratio 1/%.1f (aim 1/15)%n",
                MANY, ours, Collections.max(sizes), plain, plain / ours);
    }

    private static BaseFont ownFont() throws IOException {
        return BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, null, null);
    }

    @Test
    void theFileForThePrinterBesideAPlainLoopIntoOneFile() throws IOException {
        PdfCertificatePrinter press = new PdfCertificatePrinter();
        List<CertificateSheet> sheets =
                IntStream.range(0, MANY).mapToObj(CertificateBench::sheet).toList();
        List<byte[]> files = sheets.stream().map(press::print).toList();
        for (int round = 1; round <= ROUNDS; round++) {
            System.gc();
            long begun = System.nanoTime();
            int ours = bound(files);
            double took = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            int theirs = plainInOne(sheets);
            double plain = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "round %d: one file of %d: ours %.2f s (%d bytes), plain loop %.2f s (%d bytes), ratio %.2f (aim 1.5)%n",
                    round, MANY, took, ours, plain, theirs, took / plain);
        }
    }

    private static int bound(List<byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfBinding binding = new PdfBinding("修了証書", out);
        for (byte[] file : files) {
            binding.add(file);
        }
        binding.finish();
        return out.size();
    }

    private long course(int first) {
        return completers.course(IntStream.range(first, first + MANY)
                .mapToObj(CertificateBench::name)
                .toArray(String[]::new));
    }

    /** As the page does it and the worker after it, up to the last row. */
    private void issue(long course) {
        assertThat(desk.issueAll(cast.officer(), course, LocalDate.of(2019, 11, 1))
                        .later())
                .isTrue();
        background.workOff();
    }

    private List<Integer> sizesOn(long course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> stored.createQuery(
                                "select i.document from CertificateIssue i where i.certificate.completion.enrollment.course.id = :course",
                                byte[].class)
                        .setParameter("course", course)
                        .getResultStream()
                        .map(file -> file.length)
                        .toList());
    }

    private static int plainInOne(List<CertificateSheet> sheets) throws IOException {
        BaseFont font = ownFont();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter.getInstance(document, out);
        document.open();
        for (CertificateSheet sheet : sheets) {
            document.newPage();
            add(document, font, sheet);
        }
        document.close();
        return out.size();
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
        add(document, font, sheet);
        document.close();
        return bytes.toByteArray();
    }

    private static void add(Document document, BaseFont font, CertificateSheet sheet) {
        add(document, font, 12, sheet.number());
        add(document, font, 44, sheet.title());
        add(document, font, 30, sheet.name());
        add(document, font, 13, sheet.birthDate());
        sheet.body().forEach(paragraph -> add(document, font, 17, paragraph));
        add(document, font, 14, sheet.date());
        add(document, font, 20, sheet.issuerTitle() + "　" + sheet.issuerName());
        add(document, font, 8, sheet.footnote());
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
                "確認番号 7KQ2-M9XD-4HRT",
                "");
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
