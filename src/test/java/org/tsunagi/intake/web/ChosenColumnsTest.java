package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.workbook.Dump;
import org.tsunagi.course.Program.Route;

/** A list that leaves the system with the columns somebody chose: for paper, to compute with, or for another system. */
@QuarkusTest
class ChosenColumnsTest {
    @Inject
    Cast cast;

    @Test
    void theApplicantsAreWrittenAsTheyWereNarrowedWithTheColumnsTicked() throws IOException {
        long course = course();
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/applications?q=わたなべ&state=&sort=name")
                .untick("姓（ふりがな）")
                .untick("名（ふりがな）")
                .tick("生年月日")
                .press("データ（CSV）");
        assertThat(text(hanako).lines())
                .containsExactly(
                        "\uFEFF推薦機関,推薦順位,姓,名,生年月日,勤務先,職種・資格,受講後の予定,状態",
                        "汐見市,1,渡邉,一,1980-03-04,訪問看護ステーションなみ,看護師,配置予定,提出済み");
        String list = "/courses/" + course + "/applications/list?sort=name&column=姓&column=推薦順位&column=ないもの&as=";
        assertThat(Dump.of(hanako.open(list + "data").bytes()))
                .contains("A1 \"推薦順位\" | B1 \"姓\"\n", "A2 2 | B2 \"髙橋\"\n", "A3 1 | B3 \"渡邉\"\n");
    }

    @Test
    void theFormForPaperHasATitleNumberedRowsAndHeadingsThatEachPageRepeats() throws IOException {
        long course = course();
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/applications")
                .press("様式（Excel、印刷用）");
        assertThat(Dump.of(hanako.bytes()))
                .contains(
                        "== 受講申込者 ==\nlandscape, pages high 0",
                        "repeats 3:3",
                        "受講申込者\"\n",
                        "現在　2件",
                        "A3 \"No.\" | B3 \"推薦機関\" | C3 \"推薦順位\" | D3 \"姓\"",
                        "A4 1 | B4 \"汐見市\" | C4 1 | D4 \"渡邉\"",
                        "A5 2 |");
    }

    @Test
    void theTraineesAndTheOutcomesAsWell() {
        long course = course();
        cast.select(course, LocalDate.of(2019, 9, 10));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/enrollments");
        hanako.untick("名").press("データ（CSV）");
        assertThat(text(hanako)).startsWith("\uFEFF受講番号,姓,姓（ふりがな）,").contains("\n1,渡邉,ワタナベ,");
        hanako.open("/courses/" + course + "/selection").untick("推薦機関").press("データ（CSV）");
        assertThat(text(hanako)).startsWith("\uFEFF受付番号,結果,補欠（繰上げ順位）,推薦順位,姓,");
    }

    @Test
    void withoutAColumnThereIsNothingToWrite() {
        long course = course();
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/applications/list?as=csv&column=ないもの");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.main()).contains("列が一つも選ばれていません。前の画面に戻って、書き出す列を選んでください。");
    }

    private long course() {
        long course = cast.course(Route.NOMINATED, 2);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("渡邉", "一", "わたなべ", "はじめ", LocalDate.of(1980, 3, 4)));
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("髙橋", "二", "たかはし", "つぐ", LocalDate.of(1971, 1, 2)));
        return course;
    }

    private static String text(Browser browser) {
        return new String(browser.bytes(), StandardCharsets.UTF_8);
    }
}
