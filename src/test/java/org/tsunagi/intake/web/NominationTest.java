package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionDesk;
import org.tsunagi.masters.ProfessionDesk.NewProfession;
import org.tsunagi.masters.ProfessionViews;

/** A municipality nominates: from the empty form to the submitted application, and everything that may go wrong. */
@QuarkusTest
class NominationTest {
    @Inject
    Cast cast;

    @Inject
    Statements statements;

    @Inject
    IntakeDesk desk;

    @Inject
    IntakeViews views;

    @Inject
    CallViews callViews;

    @Inject
    ProfessionDesk professionDesk;

    @Inject
    ProfessionViews professions;

    private Viewer ichiro;
    private long course;
    private long call;

    @BeforeEach
    void anOpenCall() {
        ichiro = cast.nominator(Cast.SHIOMI);
        course = cast.course(Route.NOMINATED, 2);
        call = cast.openCall(course, null);
    }

    @Test
    void aCandidateIsKeptCheckedAndSubmittedWithTheNameAsItIsWritten() {
        Browser browser = filled(form(), "𠮷田", "葛󠄀子").press("下書きを保存して内容を確認する");
        assertThat(browser.path()).matches("/applications/\\d+/check");
        assertThat(browser.page().select(".flash").text()).contains("まだ県には送られていません");
        assertThat(browser.main()).contains("𠮷田 葛󠄀子", "1980年3月4日（昭和55年）", "看護師", "個人情報");
        browser.press("推薦を提出する");
        assertThat(browser.main()).contains("提出しました", "提出済み", "𠮷田 葛󠄀子");
        Browser officer = Browser.as(cast.officer(), "/courses/" + course + "/applications?q=吉田");
        assertThat(officer.page().select("tbody th a").text()).isEqualTo("𠮷田 葛󠄀子");
        assertThat(Browser.as(cast.officer(), "/calls/" + call)
                        .page()
                        .select("tr:contains(汐見市)")
                        .text())
                .contains("提出あり");
    }

    @Test
    void aConsentIsNeverAssumed() {
        assertThat(form().page()
                        .select("input[name=listConsent][checked], input[name=publishConsent][checked]")
                        .eachAttr("value"))
                .containsExactly("UNCONFIRMED", "UNCONFIRMED");
    }

    @Test
    void theFieldSaysWhoReadsWhatHasToBeCaredFor() {
        long id = nominated(1);
        for (Browser page : List.of(
                form(),
                Browser.as(ichiro, "/applications/" + id + "/edit"),
                Browser.as(cast.officer(), "/applications/" + id + "/edit"))) {
            assertThat(page.page().select("#accommodation-hint").text()).contains("推薦機関と県の担当者が見ます");
        }
        long direct = cast.course(Route.DIRECT, 2);
        long open = cast.openCall(direct, null);
        assertThat(Browser.as(cast.officer(), "/calls/" + open + "/direct/new")
                        .page()
                        .select("#accommodation-hint")
                        .text())
                .contains("県の担当者だけが見ます");
    }

    @Test
    void thePersonWorksInTheBodysOwnMunicipalityUnlessAnotherIsChosen() {
        assertThat(form().page()
                        .select("select[name=municipalityId] option[selected]")
                        .text())
                .isEqualTo("汐見市");
    }

    @Test
    void whatMayBeLeftOutIsFoldedUntilItHoldsSomethingOrIsWrong() {
        Browser browser = form();
        assertThat(browser.page().select("main details.fold")).hasSize(2);
        assertThat(browser.page().select("main details[open]")).isEmpty();
        filled(browser, "髙橋", "花子").fill("yearsOfExperience", "百年").press("下書きを保存して内容を確認する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page()
                        .select("main details[open] #yearsOfExperience-error")
                        .text())
                .isNotEmpty();
        browser.fill("yearsOfExperience", "").fill("consentNote", "書面").press("下書きを保存して内容を確認する");
        browser.open(browser.path().replace("/check", "/edit"));
        assertThat(browser.page().select("main details[open] input").eachAttr("name"))
                .contains("consentNote", "listConsent")
                .doesNotContain("yearsOfExperience");
    }

    @Test
    void whatOtherIsStandsBesideItForTheOfficer() {
        if (professions.lines().stream().noneMatch(one -> one.name().equals("その他"))) {
            professionDesk.add(new NewProfession("other", "その他", ProfessionGroup.OTHER, 900, Set.of()));
        }
        Browser browser = filled(form(), "髙橋", "花子").fill("otherProfession", "視能訓練士");
        browser.page()
                .select("fieldset.jobs label:contains(その他) input[type=checkbox]")
                .attr("checked", "");
        browser.press("下書きを保存して内容を確認する");
        assertThat(browser.main()).contains("看護師、その他（視能訓練士）");
        browser.press("推薦を提出する");
        assertThat(Browser.as(cast.officer(), browser.path()).main()).contains("看護師、その他（視能訓練士）");
    }

    @Test
    void aDraftMayBeIncompleteButIsNotSubmitted() {
        Browser browser = form();
        browser.fill("family", "髙橋")
                .fill("birthDate", "H1.5.1")
                .tick("看護師")
                .tick("できる")
                .press("下書きを保存して内容を確認する");
        assertThat(browser.main()).contains("提出までに入力が必要です：ふりがな、勤務先、電話番号、受講後の予定、推薦理由");
        browser.press("推薦を提出する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("次の項目が入力されていません");
        assertThat(browser.open("/nominations").page().select("tr:contains(髙橋)").text())
                .contains("下書き", "未入力：ふりがな", "同意が未確認");
    }

    @Test
    void anImpossibleDateIsRefusedAndNothingTypedIsLost() {
        Browser browser =
                filled(form(), "髙橋", "花子").fill("birthDate", "昭和64年2月30日").press("下書きを保存して内容を確認する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#birthDate-error").text()).contains("日付はありません");
        assertThat(browser.value("birthDate")).isEqualTo("昭和64年2月30日");
        assertThat(browser.value("family")).isEqualTo("髙橋");
        assertThat(browser.value("reason")).isEqualTo("要となる人");
        assertThat(browser.page().select("input[name=professions][checked]")).hasSize(1);
        assertThat(browser.page().select("input[name=plannedRole][checked]").val())
                .isEqualTo("TO_BE_PLACED");
    }

    @Test
    void aRankGivenTwiceIsRefusedAndTheFreeOneIsNamed() {
        Browser first = filled(form(), "髙橋", "花子");
        Browser second = filled(form(), "山﨑", "太郎");
        first.press("下書きを保存して内容を確認する");
        second.press("下書きを保存して内容を確認する");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select("#rank-error").text()).contains("髙橋 花子", "空いている第2順位");
        assertThat(second.value("family")).isEqualTo("山﨑");
        second.fill("rank", "2").press("下書きを保存して内容を確認する");
        assertThat(second.status()).isEqualTo(200);
    }

    @Test
    void afterTheDeadlineNothingIsTakenAndNothingTypedIsLost() {
        Browser late = filled(form(), "髙橋", "花子");
        cast.close(call);
        late.press("下書きを保存して内容を確認する");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".problems").text()).contains("に締め切りました");
        assertThat(late.value("family")).isEqualTo("髙橋");
        assertThat(form().main()).contains("締め切りました").doesNotContain("姓");
        assertThat(Browser.as(ichiro, "/nominations?year=2019").main()).contains("受付は");
    }

    @Test
    void afterTheDeadlineAnApplicationIsOnlyRead() {
        long id = nominated(1);
        cast.close(call);
        Browser browser = Browser.as(ichiro, "/applications/" + id);
        assertThat(browser.main()).contains("締め切りました", "髙橋 花子1");
        assertThat(browser.page().select("main button")).isEmpty();
        assertThat(browser.open("/applications/" + id + "/edit").page().select("main input[name=family]"))
                .isEmpty();
        assertThat(browser.open("/applications/" + id + "/check").page().select("main button"))
                .isEmpty();
    }

    @Test
    void whatTheOfficerWantsCorrectedIsSaidOnTopAndMayBeCorrectedAfterTheDeadline() {
        long id = nominated(1);
        cast.submit(ichiro, id);
        Browser hanako = Browser.as(cast.officer(), "/applications/" + id);
        assertThat(hanako.press("修正を依頼する").status()).isEqualTo(422);
        hanako.fill("words", "生年月日を確かめてください").press("修正を依頼する");
        cast.close(call);
        Browser browser = Browser.as(ichiro, "/applications/" + id + "/edit");
        assertThat(browser.main()).contains("県からの修正依頼", "生年月日を確かめてください");
        browser.fill("birthDate", "昭和55年3月5日").press("保存して内容を確認する").press("推薦を提出する");
        assertThat(browser.main()).contains("提出済み", "1980年3月5日").doesNotContain("県からの修正依頼");
        assertThat(browser.page().select("tbody").last().text()).contains("修正依頼", "生年月日を確かめてください", "変更", "町田 一郎");
    }

    @Test
    void theSameFormSentTwiceIsOneApplication() {
        Browser browser = form();
        Map<String, String> sent = new LinkedHashMap<>(Map.of(
                "rank",
                "1",
                "family",
                "髙橋",
                "birthDate",
                "1980-03-04",
                "allDaysPossible",
                "YES",
                "listConsent",
                "UNCONFIRMED",
                "publishConsent",
                "GIVEN"));
        sent.put(
                "professions",
                browser.page().select("input[name=professions]").first().val());
        sent.put(
                "csrf-token",
                browser.page().select("main input[name=csrf-token]").val());
        sent.put("key", browser.page().select("main input[name=key]").val());
        browser.post("/calls/" + call + "/nominations", sent);
        String first = browser.path();
        assertThat(first).endsWith("/check");
        browser.post("/calls/" + call + "/nominations", sent);
        assertThat(browser.path()).isEqualTo(first);
        assertThat(callViews.own(ichiro, Cast.YEAR).stream()
                        .filter(own -> own.call().id() == call)
                        .findFirst()
                        .orElseThrow()
                        .nominees())
                .hasSize(1);
    }

    @Test
    void aStaleFormKeepsTheInputAndShowsWhatIsStored() {
        long id = nominated(1);
        Browser slow = Browser.as(ichiro, "/applications/" + id + "/edit").fill("employer", "遅い方の勤務先");
        Browser.as(ichiro, "/applications/" + id + "/edit")
                .fill("employer", "早い方の勤務先")
                .press("保存して内容を確認する");
        slow.press("保存して内容を確認する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.page().select(".problems").text()).contains("ほかの方が先に");
        assertThat(slow.value("employer")).isEqualTo("遅い方の勤務先");
        assertThat(slow.page().select("table.plain").text()).contains("早い方の勤務先");
        slow.press("保存して内容を確認する");
        assertThat(slow.status()).isEqualTo(200);
        assertThat(slow.main()).contains("遅い方の勤務先");
    }

    @Test
    void aWithdrawnCandidateGivesTheRankBackAndReturnsAsADraft() {
        long id = nominated(1);
        Browser browser = Browser.as(ichiro, "/applications/" + id);
        assertThat(browser.press("取り下げる").page().select("#reason-error").text()).contains("入力してください");
        browser.fill("reason", "異動のため").press("取り下げる");
        assertThat(browser.main()).contains("取下げ", "異動のため");
        nominated(1);
        browser.open("/applications/" + id).press("取下げを取り消す");
        assertThat(browser.main()).contains("下書き", "第2順位");
    }

    @Test
    void aSubmittedCandidateReturnsAsSubmittedSinceTheFirstTime() {
        long id = nominated(1);
        cast.submit(ichiro, id);
        Instant first = views.one(ichiro, id).submittedAt();
        desk.withdraw(ichiro, id, "誤り");
        Browser browser = Browser.as(ichiro, "/applications/" + id);
        assertThat(browser.main()).contains("提出済みに戻り、選考の対象になります");
        browser.press("取下げを取り消す");
        assertThat(browser.main()).contains("「提出済み」に戻しました", "第1順位");
        assertThat(views.one(ichiro, id).submittedAt()).isEqualTo(first);
    }

    @Test
    void whatWasToBeCorrectedIsStillToBeCorrectedWhenItReturns() {
        long id = nominated(1);
        cast.submit(ichiro, id);
        desk.requestCorrection(cast.officer(), id, "住所をご確認ください");
        desk.withdraw(ichiro, id, "誤り");
        desk.reinstate(ichiro, id);
        assertThat(views.one(ichiro, id).state()).isEqualTo(ApplicationState.CORRECTION_REQUESTED);
    }

    @Test
    void onlyWhatWasReadIsSubmitted() {
        long id = nominated(1);
        Browser slow = Browser.as(ichiro, "/applications/" + id + "/check");
        Browser.as(ichiro, "/applications/" + id + "/edit")
                .fill("employer", "早い方の勤務先")
                .press("保存して内容を確認する");
        slow.press("推薦を提出する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.page().select(".problems").text()).contains("この画面を開いた後に内容が変わりました");
        assertThat(slow.main()).contains("早い方の勤務先");
        assertThat(views.one(ichiro, id).state()).isEqualTo(ApplicationState.DRAFT);
        slow.press("推薦を提出する");
        assertThat(slow.main()).contains("提出しました");
    }

    @Test
    void whatCannotBeTrueIsAskedBackAndWhatIsOnlyWrittenOtherwiseIsTaken() {
        Browser browser = filled(form(), "髙橋", "花子")
                .fill("birthDate", "令和2年3月4日")
                .fill("phone", "0990-00")
                .press("下書きを保存して内容を確認する");
        assertThat(browser.page().select("#phone-error").text()).contains("市外局番から");
        browser.fill("phone", "なみのでんわ099000001").press("下書きを保存して内容を確認する");
        assertThat(browser.page().select("#phone-error").text()).contains("市外局番から");
        browser.fill("phone", "０９９－０００ー０００１").press("下書きを保存して内容を確認する");
        assertThat(browser.page().select("#birthDate-error").text()).contains("生年月日を確かめてください");
        browser.fill("birthDate", "明治40年3月4日").press("下書きを保存して内容を確認する");
        assertThat(browser.page().select("#birthDate-error").text()).contains("生年月日を確かめてください");
        browser.fill("birthDate", "S55.3.4")
                .fill("familyKana", "う゛ぇ")
                .fill("email", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ")
                .press("下書きを保存して内容を確認する");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("099-000-0001", "ヴェ", "hanako@example.jp");
    }

    @Test
    void noRankAboveTheLimitIsOffered() {
        call = cast.openCall(course, 2);
        assertThat(offered()).containsExactly("1", "2");
        nominated(1);
        assertThat(offered()).containsExactly("2");
        nominated(2);
        assertThat(form().status()).isEqualTo(200);
        assertThat(offered()).isEmpty();
    }

    @Test
    void theFormSaysHowTwoCandidatesChangePlaces() {
        long id = nominated(1);
        assertThat(Browser.as(ichiro, "/applications/" + id + "/edit").main()).contains("「上へ」「下へ」");
        assertThat(Browser.as(cast.officer(), "/applications/" + id + "/edit").main())
                .contains("「順位を上へ」「順位を下へ」");
    }

    @Test
    void anEarlierCallIsShownWhileSomethingOfItCanStillBeSent() {
        long id = nominated(1);
        cast.submit(ichiro, id);
        cast.close(call);
        assertThat(Browser.as(ichiro, "/nominations?year=1999").page().select("#call-" + call))
                .isEmpty();
        desk.requestCorrection(cast.officer(), id, "住所をご確認ください");
        assertThat(Browser.as(ichiro, "/nominations?year=1999").page().select("#call-" + call))
                .isNotEmpty();
        assertThat(Browser.as(cast.nominator(Cast.NAMIOTO), "/nominations?year=1999")
                        .page()
                        .select("#call-" + call))
                .isEmpty();
    }

    @Test
    void anAddressThatOnlyTakesAFormLeadsToTheForm() {
        Browser browser = Browser.as(ichiro, "/calls/" + call + "/nominations");
        assertThat(browser.path()).isEqualTo("/calls/" + call + "/nominations/new");
        long id = nominated(1);
        assertThat(browser.open("/applications/" + id + "/submission").path())
                .isEqualTo("/applications/" + id + "/check");
        assertThat(browser.open("/applications/" + id + "/withdrawal").path()).isEqualTo("/applications/" + id);
    }

    @Test
    void aWithdrawnCandidateDoesNotComeBackOverTheLimit() {
        call = cast.openCall(course, 1);
        long first = nominated(1);
        desk.withdraw(ichiro, first, "異動のため");
        nominated(1);
        Browser browser = Browser.as(ichiro, "/applications/" + first).press("取下げを取り消す");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("1機関1名まで");
        assertThat(browser.open("/nominations").main()).contains("上限の1名に達しています");
    }

    @Test
    void anotherBodysApplicationDoesNotExist() {
        long id = nominated(1);
        Browser neighbour = Browser.as(cast.nominator(Cast.NAMIOTO), "/nominations");
        assertThat(neighbour.main()).doesNotContain("髙橋 花子1");
        String token = neighbour.page().select("input[name=csrf-token]").first().val();
        for (String page : new String[] {"", "/edit", "/check"}) {
            assertThat(neighbour.open("/applications/" + id + page).status()).isEqualTo(404);
        }
        for (String action : new String[] {"", "/submission", "/withdrawal", "/reinstatement"}) {
            neighbour.post("/applications/" + id + action, Map.of("csrf-token", token, "reason", "x"));
            assertThat(neighbour.status()).as(action).isEqualTo(404);
        }
        neighbour.post("/applications/" + id + "/correction", Map.of("csrf-token", token, "words", "x"));
        assertThat(neighbour.status()).isEqualTo(403);
        for (String page : new String[] {"/calls", "/calls/" + call, "/courses/" + course + "/applications"}) {
            assertThat(neighbour.open(page).status()).as(page).isEqualTo(403);
        }
    }

    @Test
    void theStatementsOfTheListDoNotGrowWithTheCandidates() {
        for (int rank = 1; rank <= 10; rank++) {
            nominated(rank);
        }
        long ten = statements.during(() -> Browser.as(ichiro, "/nominations?year=1999"));
        for (int rank = 11; rank <= 200; rank++) {
            nominated(rank);
        }
        assertThat(statements.during(() -> Browser.as(ichiro, "/nominations?year=1999")))
                .isEqualTo(ten);
    }

    private Browser form() {
        return Browser.as(ichiro, "/calls/" + call + "/nominations/new");
    }

    private static Browser filled(Browser browser, String family, String given) {
        return browser.fill("rank", "1")
                .fill("family", family)
                .fill("given", given)
                .fill("familyKana", "よみ")
                .fill("givenKana", "がな")
                .fill("birthDate", "S55.3.4")
                .fill("phone", "099-000-0001")
                .fill("employer", "訪問看護ステーションなみ")
                .tick("看護師")
                .tick("配置予定")
                .tick("できる")
                .fill("reason", "要となる人");
    }

    private List<String> offered() {
        return form().page().select("select[name=rank] option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private long nominated(int rank) {
        return desk.nominate(ichiro, call, rank, cast.person("髙橋", "花子" + rank, "たかはし", "はなこ"), SubmissionKey.fresh());
    }
}
