package org.tsunagi.notice.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.notice.LetterSheet;

/** Letters for window envelopes. */
class LetterPdfTest {
    private static final String ADDRESS = "〒990-0001 見本県汐見市本町1-1 汐見マンション203号室";

    @Test
    void eachPersonHasPagesOfTheirOwn() throws IOException {
        PdfReader file = file(letter("汐見 花子", ADDRESS, "本文です。"), letter("波音 次郎", ADDRESS, "本文です。\n".repeat(40)));
        assertThat(file.getNumberOfPages()).isEqualTo(3);
        assertThat(text(file, 1)).contains("〒990-0001", "汐見花子様", "障福第123号", "令和元年9月2日", "見本県障害福祉課", "（公印省略）", "（担当）");
        assertThat(text(file, 1)).doesNotContain("波音");
        assertThat(text(file, 2)).contains("波音次郎様").doesNotContain("汐見花子", "（担当）");
        assertThat(text(file, 3)).contains("波音次郎様2ページ", "（担当）").doesNotContain("汐見花子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"汐見市", "990-0001", "〒９９０－０００１　見本県汐見市本町一丁目二番三号", "見本県汐見市本町一丁目二番三号汐見グランドレジデンスしおさい館東棟千二百三号室"})
    void anyAddressAndNameHasRoomInTheWindow(String address) throws IOException {
        assertThat(file(letter("サントス・オリヴェイラ・フェルナンデス マリア・ドス・アンジョス", address, "本文"))
                        .getNumberOfPages())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 18, 30, 40, 60, 100})
    void theHeadOfALongWorkplaceCanBeRead(int length) throws IOException {
        String workplace = "社会福祉法人見本県医療的ケア児等支援協会附属汐見市訪問看護ステーションなみ".repeat(3).substring(0, length);
        PdfReader file = file(letter(workplace + "　所属長", "", "本文"));
        assertThat(text(file, 1)).contains(workplace + "所属長様");
        String page = new String(file.getPageContent(1), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("([0-9.]+) Tf")
                        .matcher(page)
                        .results()
                        .mapToDouble(size -> Double.parseDouble(size.group(1))))
                .allMatch(size -> size >= 8);
    }

    @Test
    void whatTheFaceCannotShowIsRefusedWithThePerson() {
        assertThatThrownBy(() -> file(letter("汐見 \uE000子", ADDRESS, "本文")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("汐見 \uE000子さん", "書体にない文字"));
    }

    @Test
    void thoseOfTheOthersArePrintedUnderASheetThatSaysWhoseIsNot() throws IOException {
        PdfReader file = file(
                letter("汐見 花子", ADDRESS, "本文"), letter("波音 \uE000子", ADDRESS, "本文"), letter("磯辺 三郎", ADDRESS, "本文"));
        assertThat(file.getNumberOfPages()).isEqualTo(3);
        assertThat(text(file, 1))
                .contains("この紙は送らないでください", "次の1名の文書", "波音〓子（〓の文字：U+E000）", "Word文書を登録するか")
                .doesNotContain("汐見", "磯辺");
        assertThat(text(file, 2)).contains("汐見花子様");
        assertThat(text(file, 3)).contains("磯辺三郎様");
    }

    @Test
    void aLineThatIsALinkHasItsCode() throws IOException {
        int without = print(letter("汐見 花子", ADDRESS, "次のページです。")).length;
        int with = print(letter("汐見 花子", ADDRESS, "次のページです。\nhttps://tsunagi.pref.example.jp/s/abcdefg\n")).length;
        assertThat(with).isGreaterThan(without + 1000);
    }

    /** However long it is, the link stands on one line and its code holds all of it. */
    @Test
    void theCodeOfALinkHoldsAllOfIt() throws Exception {
        String link =
                "https://tsunagi.kenshu-kanri.shogai-fukushi.pref.example.lg.jp/access/123456.12.AbCdEfGhIjKlMnOpQrStUv";
        PdfReader file = file(letter("汐見 花子", "", "次のページです。\n" + link + "\n"));
        assertThat(text(file, 1)).contains(link);
        assertThat(scanned(file, 1)).isEqualTo(link);
    }

    /** What a camera reads of the only code on a page: its modules are the only rectangles. */
    private static String scanned(PdfReader file, int page)
            throws IOException, NotFoundException, FormatException, ChecksumException {
        int scale = 4;
        int width = 595 * scale;
        int height = 842 * scale;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher modules = Pattern.compile("([0-9.]+) ([0-9.]+) ([0-9.]+) ([0-9.]+) re")
                .matcher(new String(file.getPageContent(page), StandardCharsets.ISO_8859_1));
        while (modules.find()) {
            double x = scale * Double.parseDouble(modules.group(1));
            double y = scale * Double.parseDouble(modules.group(2));
            double wide = scale * Double.parseDouble(modules.group(3));
            double high = scale * Double.parseDouble(modules.group(4));
            for (int row = (int) Math.round(y); row < Math.round(y + high); row++) {
                Arrays.fill(
                        pixels,
                        (height - 1 - row) * width + (int) Math.round(x),
                        (height - 1 - row) * width + (int) Math.round(x + wide),
                        0);
            }
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static PdfReader file(LetterSheet... letters) throws IOException {
        return new PdfReader(print(letters));
    }

    private static byte[] print(LetterSheet... letters) {
        return LetterPdf.print("試しの文書", List.of(letters));
    }

    /** Without blanks and line ends, which the reader puts where letters are set apart. */
    private static String text(PdfReader file, int page) throws IOException {
        return new PdfTextExtractor(file).getTextFromPage(page).replaceAll("[\\s　]", "");
    }

    private static LetterSheet letter(String name, String address, String text) {
        return new LetterSheet(
                address,
                name,
                "障福第123号",
                "令和元年9月2日",
                "〒990-8570 見本県見本市中央1-1-1",
                "見本県障害福祉課",
                true,
                "医療的ケア児等コーディネーター養成研修について（お知らせ）",
                text,
                List.of("見本県障害福祉課 地域支援係", "見本 花子", "電話　099-000-0000"));
    }
}
