package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.WordSample;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.NoneDesk;

/** Each body is asked for nominations by a letter, and reminded while nothing has arrived. */
@QuarkusTest
class CallLettersTest {
    @Inject
    Cast cast;

    @Inject
    IntakeDesk desk;

    @Inject
    NoneDesk nones;

    @Inject
    OfficeClock clock;

    @Test
    void eachBodyGetsALetterWithDeadlineAndLimit() throws IOException {
        long call = cast.call(cast.course(Route.NOMINATED, 40), 3);
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call).follow("推薦依頼の文書");
        assertThat(hanako.main()).doesNotContain("メールを送る");
        hanako.fill("number", "障福第55号").fill("date", "R1.6.1").press("PDFをダウンロードする");
        String letter = letterTo("汐見市長様", hanako.bytes());
        assertThat(letter)
                .contains("の受講者の推薦について（依頼）", "試しに受ける者", "40名（推薦の上限：1機関3名まで）")
                .contains("令和元年6月1日（土）0:00から", "令和元年8月30日（金）17:00まで", "５連絡事項特にありません。", "障福第55号")
                .doesNotContain("波音市");
        assertThat(letterTo("波音市長様", hanako.bytes())).doesNotContain("汐見市");
    }

    @Test
    void aSecondCallAsksForAsManyAsThereAreSeatsLeft() throws IOException {
        Browser hanako = Browser.as(cast.officer(), "/notices/calls/" + secondCall(3));
        hanako.press("PDFをダウンロードする");
        assertThat(letterTo("汐見市長様", hanako.bytes())).contains("募集人数39名（推薦の上限").doesNotContain("定員", "40名");
    }

    /** Of a course of 40 seats, of which one is taken. */
    private long secondCall(int limit) {
        long course = cast.course(Route.NOMINATED, 40);
        LocalDate born = LocalDate.of(1966, 1, 1).plusDays(course);
        cast.nominated(Cast.SHIOMI, cast.call(course, null), 1, cast.person("渡邉", "一", "わたなべ", "はじめ", born));
        cast.select(course, LocalDate.of(2019, 9, 6));
        return cast.call(course, limit);
    }

    @Test
    void aReminderGoesOnlyToThoseFromWhichNothingHasArrived() {
        long call = cast.call(cast.course(Route.NOMINATED, 40), null);
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(hanako.main())
                .as("after the deadline there is nothing to remind of")
                .doesNotContain("未提出の機関への文書");
        hanako.open("/notices/reminders/" + call);
        assertThat(names(hanako)).contains("汐見市長", "波音市長");
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        draft(Cast.NAMIOTO, call);
        hanako.open("/notices/reminders/" + call);
        assertThat(names(hanako)).contains("波音市長").doesNotContain("汐見市長");
        assertThat(hanako.main()).contains("まだ届いていません", "令和元年8月30日（金）17:00").doesNotContain("渡邉", "下書き 一");
        assertThat(names(hanako.open("/notices/calls/" + call))).contains("汐見市長", "波音市長");
    }

    @Test
    void aBodyThatHasNobodyToNominateIsNotReminded() {
        long call = cast.call(cast.course(Route.NOMINATED, 40), null);
        Viewer namioto = cast.nominator(Cast.NAMIOTO);
        clock.at(
                LocalDateTime.of(2019, 7, 1, 9, 0),
                () -> nones.declare(namioto, call, namioto.body().orElseThrow()));
        assertThat(names(Browser.as(cast.officer(), "/notices/reminders/" + call)))
                .contains("汐見市長")
                .doesNotContain("波音市長");
    }

    @Test
    void aDirectCourseAsksNoBody() {
        long call = cast.call(cast.course(Route.DIRECT, 40), null);
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(hanako.page().select("a[href^=/notices]")).isEmpty();
        for (String purpose : List.of("calls", "reminders")) {
            assertThat(hanako.open("/notices/" + purpose + "/" + call).status()).isEqualTo(404);
        }
    }

    @Test
    void theOfficesOwnWordFileIsFilled() throws IOException {
        long call = secondCall(2);
        String name = "依頼 " + UUID.randomUUID().toString().substring(0, 8);
        Browser hanako = Browser.as(cast.officer(), "/wordings/for/calls")
                .fill("name", name)
                .fill("subject", "推薦について")
                .fill("text", "{機関}あて。締切は{締切}、{上限}。")
                .press("ひな形を登録する")
                .follow(name);
        String page = hanako.path();
        String wording = page.replaceAll("\\D", "");
        try {
            hanako.attach("file", "依頼.docx", WordSample.saying("{宛名}／{締切}／{上限}／{募集人数}名（定員{定員}名）"))
                    .press("Word文書を登録する");
            hanako.open("/notices/calls/" + call + "?wording=" + wording).press("Word形式でダウンロードする");
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(hanako.bytes()))) {
                assertThat(document.getParagraphs())
                        .extracting(XWPFParagraph::getText)
                        .anyMatch(line -> line.matches("汐見市長.*／令和元年8月30日（金）17:00／1機関2名まで／39名（定員40名）"));
            }
        } finally {
            // the first text is offered again to the other tests
            hanako.open(page).press("このひな形を削除する");
        }
    }

    @Test
    void neitherABodyNorAnOfficialReachesThem() {
        long call = cast.call(cast.course(Route.NOMINATED, 40), null);
        Viewer official = new Viewer(9, "見本 次郎", Role.OFFICIAL, null, null);
        for (Viewer viewer : List.of(cast.nominator(Cast.SHIOMI), official)) {
            for (String purpose : List.of("calls", "reminders")) {
                assertThat(Browser.as(viewer, "/notices/" + purpose + "/" + call)
                                .status())
                        .isEqualTo(403);
            }
        }
    }

    private void draft(String body, long call) {
        clock.at(
                LocalDateTime.of(2019, 7, 1, 9, 0),
                () -> desk.nominate(
                        cast.nominator(body), call, 1, cast.person("下書き", "一", "あ", "い"), SubmissionKey.fresh()));
    }

    private static List<String> names(Browser browser) {
        return browser.page().select(".texts li > p:first-child b").eachText().stream()
                .map(one -> one.replaceFirst("^\\S+ ", ""))
                .toList();
    }

    private static String letterTo(String name, byte[] pdf) throws IOException {
        PdfReader file = new PdfReader(pdf);
        for (int page = 1; page <= file.getNumberOfPages(); page++) {
            String text = new PdfTextExtractor(file).getTextFromPage(page).replaceAll("[\\s　]", "");
            if (text.contains(name)) {
                return text;
            }
        }
        throw new AssertionError("no letter to " + name);
    }
}
