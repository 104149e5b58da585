package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.NominatingBodyDesk;
import org.tsunagi.masters.NominatingBodyViews;

/** A body sends paper, and an officer enters its nomination by the rules the body would have nominated by. */
@QuarkusTest
class NominationForBodyTest {
    private static final AtomicInteger BODIES = new AtomicInteger();

    @Inject
    Cast cast;

    @Inject
    NominatingBodyDesk bodies;

    @Inject
    MastersDesk masters;

    @Inject
    MastersViews places;

    @Inject
    NominatingBodyViews bodyViews;

    @Inject
    IntakeDesk desk;

    @Inject
    OfficeClock clock;

    private long course;
    private long call;
    private String name;
    private long body;

    @BeforeEach
    void aBodyWithoutAnAccount() {
        course = cast.course(Route.NOMINATED, 2);
        call = cast.call(course, 1);
        name = "見本県教育委員会その" + BODIES.incrementAndGet();
        body = bodies.add(name);
    }

    @Test
    void whatABodyWithoutAnAccountSentOnPaperEndsInTheSelection() {
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/applications")
                .follow("推薦を代わりに入力する");
        hanako.fill("body", name).press("この機関の推薦を入力する");
        assertThat(hanako.page().select("h1").text()).isEqualTo(name + "の推薦の代理入力");
        filled(hanako).press("下書きを保存して内容を確認する");
        assertThat(hanako.main()).contains(name + "の推薦", "県が代わりに入力（紙で受付 2019年7月2日（令和元年））", "第1順位");
        hanako.press("推薦を提出する");
        assertThat(hanako.main()).contains("提出済み", "2019年7月2日（令和元年）受付", "：見本 花子", "登録（県が代わりに入力）", "提出（県が代わりに入力）");
        String page = hanako.path();
        hanako.follow("内容を変更する").fill("employer", "県立病院").press("変更を保存する");
        assertThat(hanako.main()).contains("県立病院", "変更（県が代わりに入力）");
        hanako.fill("reason", "電話で連絡").press("取り下げる");
        assertThat(hanako.main()).contains("取下げ（県が代わりに入力）");
        hanako.press("取下げを取り消す");
        assertThat(hanako.open("/calls/" + call)
                        .page()
                        .select("tr:contains(" + name + ")")
                        .text())
                .contains("提出あり");
        assertThat(hanako.open("/courses/" + course + "/selection")
                        .page()
                        .select("tr:contains(森 花)")
                        .text())
                .contains(name);
        cast.select(course, LocalDate.of(2019, 9, 10));
        assertThat(hanako.open(page).main()).contains("決定済み");
    }

    @Test
    void theBodySeesItLikeItsOwnAndTheNeighbourDoesNot() {
        long shiomi = cast.nominator(Cast.SHIOMI).body().orElseThrow();
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call + "/nominations/new?body=" + shiomi);
        filled(hanako).press("下書きを保存して内容を確認する").press("推薦を提出する");
        String page = hanako.path();
        Browser ichiro = Browser.as(cast.nominator(Cast.SHIOMI), "/nominations?year=2019");
        assertThat(ichiro.page().select("tr:has(a[href=" + page + "])").text()).contains("森 花", "提出済み", "県が入力");
        assertThat(ichiro.open(page).main()).contains("県が代わりに入力（紙で受付 2019年7月2日（令和元年））：見本 花子");
        assertThat(Browser.as(cast.nominator(Cast.NAMIOTO), page).status()).isEqualTo(404);
        assertThat(Browser.as(cast.nominator(Cast.NAMIOTO), "/nominations?year=2019")
                        .main())
                .doesNotContain("森 花");
    }

    @Test
    void theRulesOfTheCallHoldForThePaper() {
        String form = "/calls/" + call + "/nominations/new?body=" + body;
        Browser hanako = filled(Browser.as(cast.officer(), form)).fill("receivedOn", "令和元年8月31日");
        hanako.press("下書きを保存して内容を確認する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#receivedOn-error").text()).contains("締切（2019年8月30日", "先にその機関の受付を延長");
        assertThat(hanako.value("family")).isEqualTo("森");
        hanako.fill("receivedOn", "令和元年5月31日").press("下書きを保存して内容を確認する");
        assertThat(hanako.page().select("#receivedOn-error").text()).contains("受付開始日");
        hanako.fill("receivedOn", "").press("下書きを保存して内容を確認する");
        assertThat(hanako.page().select("#receivedOn-error").text()).isNotEmpty();
        hanako.fill("receivedOn", "8/30").press("下書きを保存して内容を確認する");
        assertThat(hanako.status()).isEqualTo(200);
        assertThat(hanako.open(form).main()).contains("上限の1名に達しています");
    }

    @Test
    void aClerkCannotEnterForAnotherBody() {
        Browser ichiro = Browser.as(cast.nominator(Cast.SHIOMI), "/calls/" + call + "/nominations/new?body=" + body);
        assertThat(ichiro.main()).doesNotContain(name, "推薦書の受付日");
    }

    @Test
    void aMergedMunicipalityNominatesNoMoreButSeesWhatItSent() {
        MunicipalityCode old = MunicipalityCode.parse("97101");
        long town = masters.add(new NewMunicipality(old, "合わさった町", "あわさったまち"));
        long open = cast.call(course, null);
        long sent = cast.nominated(old.digits(), open, 5, cast.person("渡邉", "合", "わたなべ", "あう"));
        masters.merge(
                town,
                places.municipalityOf(Cast.SHIOMI).orElseThrow(),
                LocalDate.of(2019, 7, 15),
                places.detail(town).version());
        Viewer clerk = new Viewer(
                77,
                "合わさった 人",
                Role.NOMINATOR,
                bodyViews.ofMunicipality(old.digits()).orElseThrow(),
                "合わさった町");
        String sentence = "合わさった町は2019年7月14日（令和元年）までで、汐見市に合併しました。";
        for (String page : List.of(
                "/", "/nominations?year=2019", "/calls/" + open + "/nominations/new", "/applications/" + sent)) {
            assertThat(Browser.as(clerk, page).main()).as(page).contains(sentence);
        }
        assertThat(Browser.as(clerk, "/applications/" + sent).page().select("main button"))
                .isEmpty();
        clock.at(LocalDateTime.of(2019, 7, 20, 9, 0), () -> {
            assertThatThrownBy(() -> desk.withdraw(clerk, sent, "試し")).hasMessage("masters.body.ended");
            assertThatThrownBy(() ->
                            desk.nominate(clerk, open, 6, cast.person("渡邉", "後", "わたなべ", "あと"), SubmissionKey.fresh()))
                    .hasMessage("masters.body.ended");
        });
        Browser hanako = Browser.as(cast.officer(), "/calls/" + open + "/nominations/new?body=" + clerk.bodyId());
        assertThat(hanako.main()).contains(sentence).doesNotContain("推薦書の受付日");
    }

    private static Browser filled(Browser browser) {
        return browser.fill("receivedOn", "7/2")
                .fill("family", "森")
                .fill("given", "花")
                .fill("familyKana", "もり")
                .fill("givenKana", "はな")
                .fill("birthDate", "1990/1/2")
                .fill("phone", "099-000-0001")
                .fill("employer", "訪問看護ステーション")
                .fill("reason", "地域の要")
                .tick("看護師")
                .tick("配置予定")
                .tick("できる");
    }
}
