package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.IntakeDesk;

/** A body's candidate gives the own particulars by a personal link; the body looks at them and sends them. */
@QuarkusTest
class CandidateTest {
    private static final String FILL = "記入する・直す";
    private static final String SAVE = "記入を保存する";

    @Inject
    Cast cast;

    @Inject
    IntakeDesk desk;

    private Viewer ichiro;
    private long call;
    private long id;

    @BeforeEach
    void aDraft() {
        ichiro = cast.nominator(Cast.SHIOMI);
        call = cast.openCall(cast.course(Route.NOMINATED, 2), null);
        id = desk.nominate(ichiro, call, 1, cast.person("𠮷田", "葛󠄀子", "", ""), SubmissionKey.fresh());
    }

    @Test
    void thePersonFillsInTheOwnParticularsAndTheBodySendsThem() {
        Browser phone = opened();
        assertThat(phone.main()).contains("汐見市の推薦", "𠮷田 葛󠄀子").doesNotContain("順位", "地域の調整役として", "受付番号", "取り下げる");
        phone.follow(FILL);
        assertThat(phone.main()).doesNotContain("受講の理由", "推薦理由");
        phone.fill("familyKana", "よしだ").fill("givenKana", "かつこ").fill("phone", "090-0000-0001");
        OpenDoor.consent(phone, "listConsent", "GIVEN");
        OpenDoor.consent(phone, "publishConsent", "REFUSED");
        phone.press(SAVE);
        assertThat(phone.main()).contains("記入を保存しました。汐見市が確かめて、県に提出します。", "ヨシダ カツコ");

        Browser browser = Browser.as(ichiro, "/nominations?year=1999");
        assertThat(browser.main()).contains("本人が記入");
        assertThat(browser.open("/applications/" + id).main())
                .contains("ヨシダ カツコ", "090-0000-0001", "地域の調整役として期待するため", "配置予定", "本人が申込みの確認画面で回答を変更（", "変更 本人（申込みの画面）");
        browser.follow("確認して提出へ").press("推薦を提出する");
        assertThat(browser.main()).contains("受付番号");
        assertThat(phone.open("/my-application/" + id).main())
                .contains("汐見市が県に提出しました", "受付番号")
                .doesNotContain(FILL, "順位");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        Browser phone = opened().follow(FILL).fill("familyKana", "").fill("employer", "新しい勤務先");
        phone.press(SAVE);
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.value("employer")).isEqualTo("新しい勤務先");
    }

    @Test
    void afterItWasSentNothingIsTakenButACorrectionOpensItAgain() {
        Browser phone = filled(opened().follow(FILL));
        Browser.as(ichiro, "/applications/" + id + "/edit")
                .fill("familyKana", "よしだ")
                .fill("givenKana", "かつこ")
                .press("保存して内容を確認する")
                .press("推薦を提出する");
        phone.press(SAVE);
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.value("phone")).isEqualTo("090-0000-0001");
        assertThat(Browser.as(ichiro, "/applications/" + id).main()).doesNotContain("090-0000-0001");

        desk.requestCorrection(cast.officer(), id, "電話番号をご確認ください。");
        cast.close(call);
        filled(phone.open("/my-application/" + id + "/edit")).press(SAVE);
        assertThat(phone.main()).contains("記入を保存しました");
    }

    @Test
    void afterTheDeadlineADraftIsClosed() {
        Browser phone = filled(opened().follow(FILL));
        cast.close(call);
        phone.press(SAVE);
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select(".problems").text()).contains("締め切りました");
        assertThat(phone.open("/my-application/" + id).main())
                .contains("記入の期間は終わっています")
                .doesNotContain(FILL);
    }

    @Test
    void whoeverIsSlowerSeesWhatTheBodyWrote() {
        Browser phone = filled(opened().follow(FILL));
        Browser.as(ichiro, "/applications/" + id + "/edit")
                .fill("employer", "機関が書いた勤務先")
                .press("保存して内容を確認する");
        phone.press(SAVE);
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.main()).contains("機関が書いた勤務先").doesNotContain("地域の調整役として", "順位");
        assertThat(phone.value("phone")).isEqualTo("090-0000-0001");
    }

    @Test
    void thePersonDoesNotTakeTheNominationBack() {
        Browser phone = opened();
        Map<String, String> form = Map.of(
                "csrf-token", phone.page().select("[name=csrf-token]").first().val(), "link", token());
        assertThat(phone.post("/my-application/" + id + "/withdrawal", form).status())
                .isEqualTo(422);
        assertThat(phone.main()).contains("推薦機関にご相談ください");
    }

    @Test
    void aNewLinkEndsTheFormerAndANeighbourGetsNone() {
        String before = token();
        Browser.as(ichiro, "/applications/" + id + "/link").press("リンクを作り直す");
        assertThat(Browser.at("/a/" + before).status()).isEqualTo(404);
        assertThat(token()).isNotEqualTo(before);
        Browser neighbour = Browser.as(cast.nominator(Cast.NAMIOTO), "/applications/" + id + "/link");
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(Browser.as(ichiro, "/applications/" + id).main()).contains("本人用のリンクの作り直し");
    }

    @Test
    void whereTheDraftPassesToAnotherPersonTheFormerLinkEnds() {
        Browser phone = opened();
        String former = token();
        Browser.as(ichiro, "/applications/" + id + "/edit").fill("family", "吉田").press("保存して内容を確認する");
        assertThat(token()).as("the same person, written otherwise").isEqualTo(former);
        Browser.as(ichiro, "/applications/" + id + "/edit")
                .fill("family", "森")
                .fill("given", "次郎")
                .fill("birthDate", "1990/1/2")
                .press("保存して内容を確認する");
        assertThat(Browser.at("/a/" + former).status()).isEqualTo(404);
        assertThat(phone.open("/my-application/" + id).main()).doesNotContain("森");
    }

    @Test
    void aWithdrawnDraftSaysSo() {
        Browser phone = filled(opened().follow(FILL));
        desk.withdraw(ichiro, id, "異動のため");
        phone.press(SAVE);
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select(".problems").text()).contains("推薦が取り下げられているため");
    }

    private Browser opened() {
        Browser phone = Browser.at("/a/" + token());
        assertThat(phone.main()).contains("汐見市の推薦").doesNotContain("𠮷田");
        return phone.press("記入の画面を開く");
    }

    private String token() {
        return Browser.as(ichiro, "/applications/" + id)
                .follow("本人に記入してもらう")
                .page()
                .select("main .typed")
                .text()
                .replaceFirst(".*/a/", "");
    }

    private static Browser filled(Browser phone) {
        phone.fill("familyKana", "よしだ").fill("givenKana", "かつこ").fill("phone", "090-0000-0001");
        OpenDoor.consent(phone, "listConsent", "GIVEN");
        OpenDoor.consent(phone, "publishConsent", "GIVEN");
        return phone;
    }
}
