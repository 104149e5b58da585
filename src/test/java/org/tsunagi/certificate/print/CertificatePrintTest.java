package org.tsunagi.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.zxing.ReaderException;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.certificate.CertificateSheet;

class CertificatePrintTest {
    private final PdfCertificatePrinter press = new PdfCertificatePrinter();

    @Test
    void oneCertificateIsOnePageWithEverythingOnIt() throws IOException {
        PdfReader file = new PdfReader(press.print(sheet("髙橋 花子")));
        assertThat(file.getNumberOfPages()).isEqualTo(1);
        assertThat(file.getInfo()).containsEntry("Title", "修了証書 第R1コ-001号");
        assertThat(text(file, 1)).isEqualTo(golden("certificate.txt"));
    }

    @Test
    @EnabledIf("org.tsunagi.certificate.print.PrintedCode#isThere")
    void theCodeAndTheSmallPrintBesideItLeadToThePublicPage() throws IOException, ReaderException {
        String address = "https://kenshu.pref.mihon.lg.jp/v/7KQ2M9XD4HRT8C3V";
        String footnote =
                "この証書が本物であることは、QRコードか次のページで確認できます。　https://kenshu.pref.mihon.lg.jp/verify　確認番号 7KQ2-M9XD-4HRT-8C3S";
        byte[] file = press.print(checked("髙橋 花子", footnote, address));
        Files.write(Path.of("target/certificate-with-code.pdf"), file);
        assertThat(file).hasSizeLessThan(25_000);
        assertThat(PrintedCode.of(file)).isEqualTo(address);
        assertThat(text(new PdfReader(file), 1)).contains(footnote.split("　"));
        assertThat(sizes(new PdfReader(file))).allMatch(size -> size >= 8);
    }

    @Test
    void aFileForOnePersonIsSmall() {
        assertThat(press.print(sheet("髙橋 花子"))).hasSizeLessThan(25_000);
    }

    @Test
    void namesOfAnyLengthStayOnTheSheet() {
        assertThat(List.of(
                        "林",
                        "マリア・アレハンドラ・デ・ラ・クルス・ゴンサレス・ヘルナンデス",
                        "寿限無".repeat(30),
                        "Maximiliana Alejandrina de la Cruz González Hernández-Fitzgerald y Montenegro"))
                .allSatisfy(name -> assertThat(press.print(sheet(name))).isNotEmpty());
    }

    @Test
    void aNameThatCannotBeShownExactlyIsRefusedWithWhatToDo() {
        assertThat(refusal(sheet("\u845B\uDB40\uDD01西 一")))
                .isEqualTo("「\u845B\uDB40\uDD01」（U+845B U+E0101）は証書の書体では正しく表示できません。"
                        + "似た字に置きかえて印刷することはありません。\u845B\uDB40\uDD01西 一 さんご本人に表記を確認し、"
                        + "受講者の氏名を表示できる字に直すか、その字のある書体を加えてから、もう一度作成してください。");
        assertThat(refusal(sheet("\uD869\uDED6 😀"))).startsWith("「\uD869\uDED6」（U+2A6D6）、「😀」（U+1F600）は");
    }

    @Test
    void aWordingThatCannotBeShownExactlyIsRefusedToo() {
        assertThat(refusal(sheet("林", "課程を😀修了した")))
                .isEqualTo("「😀」（U+1F600）は証書の書体では正しく表示できません。" + "証書の文言・発行者名を表示できる字に直すか、その字のある書体を加えてから、もう一度作成してください。");
    }

    /** Wherever the word comes to stand, originals and reissues alike: by the lines of the printed text. */
    @Test
    void aWordOfKatakanaIsNeverDivided() throws IOException {
        String word = "コーディネーター";
        for (int before = 0; before < 48; before++) {
            String body = "課".repeat(before) + word + "養成研修の課程を修了したことを証します。";
            CertificateSheet sheet = sheet("林", body);
            assertThat(text(new PdfReader(press.print(sheet)), 1)).as(body).contains(word);
            assertThat(text(new PdfReader(press.specimen(List.of(sheet))), 1))
                    .as(body)
                    .contains(word, "見本");
        }
        String titled = text(new PdfReader(press.print(titled("医療的ケア児等" + word + "養成研修修了証明書"))), 1);
        assertThat(titled).contains("医療的ケア児等" + word + "養成研修修了証明書");
    }

    @Test
    void aVeryLongWordingIsSetSmaller() throws IOException {
        String last = "以上のとおり証します。";
        PdfReader file = new PdfReader(press.print(sheet("林", "課程を修了したことを証します。".repeat(40) + last)));
        assertThat(file.getNumberOfPages()).isEqualTo(1);
    }

    @Test
    void theLongestTextsTheFormsTakeAreStillReadOnOnePage() throws IOException {
        String number = "第令和10年度" + "号".repeat(22) + "9999号";
        CertificateSheet longest = new CertificateSheet(
                number,
                "再交付 令和10年10月10日",
                "証".repeat(30),
                "氏".repeat(40) + " " + "名".repeat(40),
                "昭和55年10月10日生",
                List.of("課".repeat(440)),
                "令和10年10月17日",
                "職".repeat(30),
                "知".repeat(30),
                "確認番号 7KQ2-M9XD-4HRT",
                "");
        byte[] file = press.print(longest);
        Files.write(Path.of("target/longest-certificate.pdf"), file);
        PdfReader read = new PdfReader(file);
        assertThat(read.getNumberOfPages()).isEqualTo(1);
        assertThat(sizes(read)).isNotEmpty().allMatch(size -> size >= 8);
        assertThat(text(read, 1)).contains(number, "証".repeat(30), "職".repeat(30), "知".repeat(30));
    }

    /** Of the letters on the first page, in points. */
    private static List<Double> sizes(PdfReader file) throws IOException {
        String drawing = new String(file.getPageContent(1), StandardCharsets.ISO_8859_1);
        return Pattern.compile("([0-9.]+) Tf")
                .matcher(drawing)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    private String refusal(CertificateSheet sheet) {
        return catchThrowableOfType(RuleViolation.class, () -> press.print(sheet))
                .sentence();
    }

    private static CertificateSheet sheet(String name) {
        return sheet(name, "　あなたは、令和元年度見本県医療的ケア児等コーディネーター養成研修の課程を修了したことを証します。");
    }

    private static CertificateSheet sheet(String name, String body) {
        return new CertificateSheet(
                "第R1コ-001号",
                "",
                "修了証書",
                name,
                "昭和55年4月2日生",
                List.of(body),
                "令和元年10月17日",
                "見本県知事",
                "見本 一郎",
                "確認番号 7KQ2-M9XD-4HRT",
                "");
    }

    private static CertificateSheet checked(String name, String footnote, String address) {
        CertificateSheet plain = sheet(name);
        return new CertificateSheet(
                plain.number(),
                plain.remark(),
                plain.title(),
                plain.name(),
                plain.birthDate(),
                plain.body(),
                plain.date(),
                plain.issuerTitle(),
                plain.issuerName(),
                footnote,
                address);
    }

    private static CertificateSheet titled(String title) {
        return new CertificateSheet(
                "第1号", "", title, "林", "", List.of("修了した。"), "令和元年10月17日", "見本県知事", "見本 一郎", "確認番号", "");
    }

    private static String text(PdfReader file, int page) throws IOException {
        return new PdfTextExtractor(file).getTextFromPage(page).replaceAll("(?m)^ ", "");
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = CertificatePrintTest.class.getResourceAsStream("/certificate/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
