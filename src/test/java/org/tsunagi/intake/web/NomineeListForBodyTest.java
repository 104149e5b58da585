package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.intake.web.NominationFiles.filled;
import static org.tsunagi.intake.web.NominationFiles.headings;
import static org.tsunagi.intake.web.NominationFiles.line;
import static org.tsunagi.intake.web.NominationFiles.row;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.NominatedPerson;

/** A body sends its list of candidates by mail, and an officer takes it by the rules by which the body would have sent it. */
@QuarkusTest
class NomineeListForBodyTest {
    private static final int MANY = 1_200;

    @Inject
    Cast cast;

    @Inject
    CallViews calls;

    @Inject
    IntakeDesk intake;

    @Inject
    OfficeClock clock;

    private Viewer shiomi;
    private long call;

    @BeforeEach
    void aCallWhoseDeadlineHasPassed() {
        call = cast.call(cast.course(Route.NOMINATED, 40), null);
        shiomi = cast.nominator(Cast.SHIOMI);
    }

    @Test
    void theListABodySentInTimeIsTakenAfterTheDeadlineAndSubmittedTogether() {
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call).follow("届いたExcelの一覧を読み込む");
        hanako.fill("receivedOn", "8/30").attach("file", "a.xlsx", two()).press("読み込んで確かめる");
        assertThat(hanako.page().select("h1").text()).isEqualTo("汐見市の一覧の代理入力");
        assertThat(hanako.main()).contains("新しく登録 2名", "まだ何も登録していません");
        assertThat(standing()).isEmpty();

        hanako.press("この内容で登録する");
        assertThat(hanako.page().select("h1").text()).isEqualTo("汐見市の推薦の代理提出");
        hanako.press("2名の推薦を提出する");
        assertThat(hanako.path()).isEqualTo("/calls/" + call);
        assertThat(standing()).extracting(NominatedPerson::submitted).containsExactly(true, true);
        assertThat(hanako.open("/applications/" + standing().get(0).id()).main())
                .contains("登録（県が代わりに入力）", "提出（県が代わりに入力）", "2019年8月30日（令和元年）受付");

        Browser ichiro = Browser.as(shiomi, "/nominations?year=2019");
        assertThat(ichiro.main()).contains("良 一", "県が入力");
        hanako.open("/calls/" + call + "/nominations/list")
                .fill("receivedOn", "8/30")
                .attach("file", "a.xlsx", two())
                .press("読み込んで確かめる");
        assertThat(hanako.main()).contains("新しく登録 0名", "変わらない 2名");
    }

    @Test
    void aDraftOfTheBodyThatIsOnTheListHasComeWithIt() {
        call = cast.openCall(cast.course(Route.NOMINATED, 40), null);
        intake.nominate(shiomi, call, 1, cast.person("良", "一", "りょう", "かな"), SubmissionKey.fresh());
        String address = "/calls/" + call + "/nominations/list?body=" + shiomi.bodyId();
        byte[] same = Browser.as(
                        cast.officer(), "/calls/" + call + "/nominations/list/template.xlsx?body=" + shiomi.bodyId())
                .bytes();
        Browser hanako = Browser.as(cast.officer(), address)
                .fill("receivedOn", clock.today().toString())
                .attach("file", "a.xlsx", same)
                .press("読み込んで確かめる");
        assertThat(hanako.main()).contains("変わらない 1名");
        hanako.press("この内容で登録する");
        assertThat(hanako.page().select("h1").text()).isEqualTo("汐見市の推薦の代理提出");
        assertThat(hanako.main()).doesNotContain("推薦機関が画面で入力した下書きです");
        hanako.press("1名の推薦を提出する");
        assertThat(hanako.open("/applications/" + standing().get(0).id()).main())
                .contains(JapaneseDate.both(clock.today()) + "受付", "Excelの一覧による");
    }

    @Test
    void aListThatCameAfterTheDeadlineIsNotTaken() {
        Browser hanako = list().fill("receivedOn", "8/31").attach("file", "a.xlsx", two());
        hanako.press("読み込んで確かめる").press("この内容で登録する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#receivedOn-error").text()).contains("先にその機関の受付を延長");
        assertThat(standing()).isEmpty();
        assertThat(hanako.value("receivedOn")).isEqualTo("8/31");
    }

    @Test
    void aListThatDoesNotSayWhoseItIsIsKeptWhileTheBodyIsChosen() {
        String csv = headings() + "\r\n" + line(Map.of("FAMILY", "良", "GIVEN", "子", "BIRTH_DATE", "1980-03-04"));
        Browser hanako = list().fill("receivedOn", "8/30")
                .attach("file", "a.csv", csv.getBytes(StandardCharsets.UTF_8))
                .press("読み込んで確かめる");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#body-error").text()).contains("どの推薦機関の一覧か、選んでください");
        hanako.fill("body", "汐見市").press("読み込んで確かめる");
        assertThat(hanako.main()).contains("新しく登録 1名", "良 子");
        hanako.press("この内容で登録する");
        assertThat(standing()).hasSize(1);
    }

    @Test
    void aListOfOneBodyIsNotTakenForAnother() {
        long namioto = cast.nominator(Cast.NAMIOTO).bodyId();
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call + "/nominations/list?body=" + namioto)
                .fill("receivedOn", "8/30")
                .attach("file", "a.xlsx", two())
                .press("読み込んで確かめる");
        assertThat(hanako.main()).contains("ほかの推薦機関の一覧");
        Browser ichiro = Browser.as(shiomi, "/calls/" + call + "/nominations/list?body=" + namioto);
        assertThat(ichiro.page().select("h1").text()).isEqualTo("Excelの一覧で推薦する");
        assertThat(ichiro.main()).doesNotContain("波音市");
    }

    @Test
    void aLongListIsLookedAtInPartsAndTakenAsAWhole() {
        String csv = headings() + "\r\n"
                + IntStream.range(0, MANY)
                        .mapToObj(i ->
                                line(Map.of("FAMILY", "良", "GIVEN", "その" + i, "BIRTH_DATE", "198" + i % 10 + "-03-04")))
                        .collect(Collectors.joining("\r\n"));
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call + "/nominations/list?body=" + shiomi.bodyId())
                .fill("receivedOn", "8/30")
                .attach("file", "a.csv", csv.getBytes(StandardCharsets.UTF_8))
                .press("読み込んで確かめる");
        assertThat(hanako.main())
                .contains("新しく登録 1,200名", "1,200名中 1～100", "良 その99")
                .doesNotContain("良 その100");
        assertThat(hanako.press("次へ").main()).contains("1,200名中 101～200", "良 その100");
        hanako.press("この内容で登録する");
        assertThat(standing()).hasSize(MANY);
        assertThat(standing().get(MANY - 1).rank()).isEqualTo(MANY);
    }

    private Browser list() {
        return Browser.as(cast.officer(), "/calls/" + call + "/nominations/list");
    }

    private byte[] two() {
        byte[] template = Browser.as(shiomi, "/calls/" + call + "/nominations/list/template.xlsx")
                .bytes();
        return filled(template, sheet -> {
            row(sheet, 0, whole("一"));
            row(sheet, 1, whole("二"));
        });
    }

    private static Map<String, String> whole(String given) {
        return Map.of(
                "FAMILY", "良",
                "GIVEN", given,
                "FAMILY_KANA", "りょう",
                "GIVEN_KANA", "かな",
                "EMPLOYER", "訪問看護ステーション",
                "PHONE", "099-000-0001",
                "PLANNED_ROLE", "配置予定",
                "REASON", "地域の要");
    }

    private List<NominatedPerson> standing() {
        return QuarkusTransaction.requiringNew().call(() -> calls.standing(shiomi, call, shiomi.bodyId()));
    }
}
