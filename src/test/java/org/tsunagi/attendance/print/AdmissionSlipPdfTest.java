package org.tsunagi.attendance.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.attendance.AdmissionSlip;
import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.base.kernel.PersonName;

/** The slips that are cut apart. */
class AdmissionSlipPdfTest {
    private static final String VENUE = "見本県民会館　大会議室";

    @Test
    void eachSlipSaysWhoseItIsAndItsCodeLeadsThere() throws IOException, ReaderException {
        byte[] file = print(
                slip(1, PersonName.of("髙橋", "花子", "タカハシ", "ハナコ")), slip(2, PersonName.of("石田", "健", "イシダ", "ケン")));
        assertThat(text(file, 1))
                .contains("受講票", "受講番号1", "髙橋花子", "タカハシハナコ", "令和元年9月30日（月）", "9:30～17:00", "合同講義", "見本県民会館");
        assertThat(ScannedSlips.of(file))
                .containsExactly(
                        "https://kenshu.pref.example.lg.jp/check-in/7.1.abcdefghijklmnopqrstuv",
                        "https://kenshu.pref.example.lg.jp/check-in/7.2.abcdefghijklmnopqrstuv");
    }

    @Test
    void eightStandOnAPage() throws IOException, ReaderException {
        byte[] file = print(IntStream.rangeClosed(1, 17)
                .mapToObj(number -> slip(number, PersonName.of("石田", "健", "イシダ", "ケン")))
                .toArray(AdmissionSlip[]::new));
        assertThat(new PdfReader(file).getNumberOfPages()).isEqualTo(3);
        assertThat(ScannedSlips.of(file)).hasSize(17).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatCannotBeShownIsGivenByItsReadingAndListed() throws IOException {
        AdmissionSlip slip = slip(3, PersonName.of("\uE000田", "健", "イシダ", "ケン"));
        assertThat(AdmissionSlipPdf.inKana(List.of(slip, slip, slip(4, PersonName.of("𠮷田", "健", "ヨシダ", "ケン")))))
                .containsExactly("3　\uE000田 健");
        assertThat(text(print(slip), 1)).contains("イシダケン").doesNotContain("田健");
    }

    @Test
    void longNamesHaveRoom() throws IOException {
        byte[] file =
                print(slip(1, PersonName.of("サントス・オリヴェイラ・フェルナンデス", "マリア・ドス・アンジョス", "サントスオリヴェイラフェルナンデス", "マリアドスアンジョス")));
        assertThat(text(file, 1)).contains("サントス・オリヴェイラ・フェルナンデスマリア・ドス・アンジョス");
    }

    private static byte[] print(AdmissionSlip... slips) {
        return AdmissionSlipPdf.print("受講票", List.of(slips), path -> "https://kenshu.pref.example.lg.jp" + path);
    }

    private static AdmissionSlip slip(int number, PersonName name) {
        return new AdmissionSlip(
                "/check-in/7." + number + ".abcdefghijklmnopqrstuv",
                name,
                "医療的ケア児等支援者養成研修",
                number,
                new DayHead(
                        7,
                        LocalDate.of(2019, 9, 30),
                        "合同講義",
                        VENUE,
                        LocalTime.of(9, 30),
                        LocalTime.of(17, 0),
                        null,
                        null,
                        null));
    }

    private static String text(byte[] file, int page) throws IOException {
        return new PdfTextExtractor(new PdfReader(file)).getTextFromPage(page).replaceAll("[\\s　]", "");
    }
}
