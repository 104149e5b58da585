package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.intake.web.NominationFiles.filled;
import static org.tsunagi.intake.web.NominationFiles.row;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.Correction;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.ParticularsPart;

/** What an officer wants corrected is said at the field concerned, until it is sent again or nothing is wanted any more. */
@QuarkusTest
class CorrectionAtFieldTest {
    @Inject
    Cast cast;

    @Inject
    IntakeDesk desk;

    @Inject
    IntakeViews views;

    @Inject
    Statements statements;

    private Viewer ichiro;
    private long call;
    private long id;
    private String page;
    private Browser officer;

    @BeforeEach
    void oneIsSubmitted() {
        ichiro = cast.nominator(Cast.SHIOMI);
        call = cast.openCall(cast.course(Route.NOMINATED, 3), null);
        id = desk.nominate(ichiro, call, 1, cast.person("髙橋", "花子", "たかはし", "はなこ"), SubmissionKey.fresh());
        cast.submit(ichiro, id);
        page = "/applications/" + id;
        officer = Browser.as(cast.officer(), page);
    }

    @Test
    void theBodyReadsTheWordsAtTheirFieldsUntilItHasSentItAgain() {
        ask();
        assertThat(officer.main()).contains("修正を依頼しました", "【生年月日】修了証書の𠮷田さんの写しと違います");
        cast.close(call);
        Browser clerk = Browser.as(ichiro, "/nominations?year=" + Cast.YEAR.year());
        assertThat(clerk.main()).contains("2つの欄を直してください", "【生年月日】修了証書の𠮷田さんの写しと違います", "【連絡先の住所】");
        clerk.open(page + "/edit");
        assertThat(clerk.page().select("#birthDate-asked").text()).isEqualTo("修正の依頼：修了証書の𠮷田さんの写しと違います");
        assertThat(clerk.page().select("#birthDate").attr("aria-describedby"))
                .isEqualTo("birthDate-hint birthDate-asked");
        assertThat(clerk.page().select(".note a[href=#birthDate], .note a[href=#address]"))
                .hasSize(2);
        assertThat(clerk.page()
                        .select("#address-asked")
                        .parents()
                        .select("details")
                        .hasAttr("open"))
                .as("what is asked in a fold is seen")
                .isTrue();
        assertThat(clerk.page().select(".asked")).hasSize(2);

        clerk.fill("birthDate", "昭和五十五年").press("保存して内容を確認する");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().select("#birthDate").attr("aria-describedby"))
                .isEqualTo("birthDate-hint birthDate-asked birthDate-error");
        clerk.fill("birthDate", "昭和56年4月5日").press("保存して内容を確認する");
        assertThat(clerk.main()).contains("【連絡先の住所】");
        assertThat(clerk.press("推薦を提出する").main()).contains("受付番号").doesNotContain("県からの修正依頼");
        assertThat(clerk.main()).as("the trail keeps it").contains("【生年月日】修了証書の𠮷田さんの写しと違います");
        assertThat(officer.open(page + "/edit").page().select(".asked, .note a"))
                .isEmpty();
    }

    @Test
    void whatIsAskedOfTheWholeOrAtNoFieldNeedsWords() {
        officer.press("修正を依頼する");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select(".problems").text()).contains("この欄か、下の欄ごとの表に");
        officer.fill("姓", "あ".repeat(301)).press("修正を依頼する");
        assertThat(officer.page().select(".problems a[href=#at-family]")).hasSize(1);
        officer.fill("姓", "あ".repeat(300)).fill("words", "い".repeat(701)).press("修正を依頼する");
        assertThat(officer.page().select(".problems").text()).contains("合わせて1000字以内");
        assertThat(officer.value("words")).hasSize(701);
        assertThat(officer.value("姓")).hasSize(300);
        assertThat(officer.page().select("details:has(#at-family)").hasAttr("open"))
                .isTrue();
        officer.fill("words", "い".repeat(700)).press("修正を依頼する");
        assertThat(officer.main()).as("the names of the fields are not counted").contains("修正を依頼しました");
        Browser clerk = Browser.as(ichiro, page + "/edit");
        assertThat(clerk.page().select("#family-asked").text()).hasSize(300 + "修正の依頼：".length());
        officer.fill("words", "").press("書き直して依頼する");
        assertThat(clerk.open(page + "/edit").page().select(".note p.lines")).isEmpty();
    }

    @Test
    void twoOfficersAtOnceDoNotOverwriteEachOther() {
        Browser other = Browser.as(cast.officer(), page);
        ask();
        other.fill("words", "氏名の字をご確認ください").press("修正を依頼する");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.main()).contains("ほかの方が先に", "【生年月日】");
        assertThat(other.value("words")).isEqualTo("氏名の字をご確認ください");
        Browser clerk = Browser.as(ichiro, page + "/edit");
        assertThat(clerk.page().select(".asked")).hasSize(2);
        other.press("書き直して依頼する");
        assertThat(clerk.open(page + "/edit").page().select(".note").text()).startsWith("県からの修正依頼 氏名の字をご確認ください 入力した");
        assertThat(clerk.page().select(".asked")).isEmpty();
    }

    @Test
    void whatIsWantedNoMoreIsTakenBack() {
        ask();
        Browser late = officer.another().become(cast.officer()).open(page);
        officer.press("修正の依頼を取り消す");
        assertThat(officer.main()).contains("修正の依頼を取り消しました", "修正依頼の取消し").doesNotContain("県からの修正依頼");
        assertThat(views.one(ichiro, id).state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(Browser.as(ichiro, page).main()).contains("修正依頼の取消し");
        late.press("修正の依頼を取り消す");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".problems").text()).contains("修正は依頼されていません");
    }

    @Test
    void whatWasChangedSinceIsSaidToBeSubmittedByTakingItBack() {
        ask();
        assertThat(officer.main()).doesNotContain("依頼のあとに変更された内容");
        Browser.as(ichiro, page + "/edit").fill("phone", "099-111-2222").press("保存して内容を確認する");
        assertThat(officer.open(page).main()).contains("依頼のあとに変更された内容のまま提出済みになります。");
        officer.press("修正の依頼を取り消す");
        assertThat(officer.main()).contains("依頼のあとに変更された内容のまま提出済みにした");
        ask();
        officer.press("修正の依頼を取り消す");
        assertThat(officer.page().select("td:contains(依頼のあとに変更された内容のまま)")).hasSize(1);
    }

    @Test
    void whatWasTypedWhileItWasTakenBackIsNotLost() {
        officer.fill("words", "番地がありません").fill("連絡先の住所", "丁目まで");
        desk.withdraw(ichiro, id, "異動のため");
        officer.press("修正を依頼する");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select(".problems").text()).contains("提出済み").doesNotContain("ほかの方が先に");
        assertThat(officer.value("words")).isEqualTo("番地がありません");
        assertThat(officer.page().select("#at-address").val()).isEqualTo("丁目まで");
        assertThat(officer.page().select("button:contains(修正を依頼する)")).isEmpty();
    }

    @Test
    void anotherPersonDoesNotReadWhatWasAskedOfTheFormerOne() {
        officer.fill("連絡先の電話番号", "090-1234-5678は別の方のものです").press("修正を依頼する");
        Browser clerk = Browser.as(ichiro, page + "/edit")
                .fill("family", "佐藤")
                .fill("given", "四郎")
                .fill("birthDate", "1990/1/2")
                .press("保存して内容を確認する");
        assertThat(clerk.main()).contains("佐藤", "090-1234-5678は別の方のものです");
        assertThat(clerk.open(page + "/edit").page().select(".note").text())
                .contains("【連絡先の電話番号】090-1234-5678は別の方のものです");
        assertThat(clerk.page().select(".asked")).isEmpty();
        Browser phone = person(clerk);
        assertThat(phone.main()).doesNotContain("確認をお願い", "別の方のもの");
        assertThat(phone.follow("記入する・直す").main()).doesNotContain("別の方のもの");
    }

    @Test
    void whatTheBodyHasBegunToChangeIsNotCalledCompleteByTakingItBack() {
        ask();
        Browser.as(ichiro, page + "/edit").fill("phone", "").press("保存して内容を確認する");
        officer.open(page).press("修正の依頼を取り消す");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select(".problems").text()).contains("電話番号");
        assertThat(views.one(ichiro, id).state()).isEqualTo(ApplicationState.CORRECTION_REQUESTED);
    }

    @Test
    void thePersonReadsWhatConcernsTheOwnFieldsOnly() {
        officer.fill("words", "第2順位の方と入れ替わっていませんか")
                .fill("連絡先の電話番号", "桁が足りません")
                .fill("推薦理由", "もう少し詳しく")
                .press("修正を依頼する");
        Browser phone = person(Browser.as(ichiro, page));
        assertThat(phone.main())
                .contains("県から、次のことの確認をお願いしています", "連絡先の電話番号：桁が足りません")
                .doesNotContain("順位", "推薦理由", "もう少し詳しく");
        phone.follow("記入する・直す");
        assertThat(phone.page().select("#phone-asked").text()).isEqualTo("修正の依頼：桁が足りません");
        assertThat(phone.page().select(".note a[href=#phone]")).hasSize(1);
        assertThat(phone.main()).doesNotContain("順位", "もう少し詳しく");
        Browser.as(ichiro, page + "/check").press("推薦を提出する");
        assertThat(phone.open("/my-application/" + id).main()).doesNotContain("桁が足りません", "確認をお願い");
    }

    @Test
    void whatIsMendedByTheListIsSentAgainToo() {
        ask();
        Browser clerk = Browser.as(ichiro, "/calls/" + call + "/nominations/list");
        byte[] template = clerk.another()
                .become(ichiro)
                .open("/calls/" + call + "/nominations/list/template.xlsx")
                .bytes();
        clerk.attach("file", "名簿.xlsx", filled(template, sheet -> row(sheet, 0, Map.of("BIRTH_DATE", "S56.4.5"))))
                .press("読み込んで確かめる");
        clerk.press("この内容で登録する");
        assertThat(clerk.main()).contains("修正依頼中", "【生年月日】");
        clerk.open(page + "/check").press("推薦を提出する");
        assertThat(Browser.as(ichiro, page + "/edit").page().select(".asked")).isEmpty();
    }

    @Test
    void aWithdrawnOneThatStandsAgainIsStillToBeCorrectedThere() {
        ask();
        desk.withdraw(ichiro, id, "異動のため");
        assertThat(Browser.as(ichiro, page + "/edit").page().select(".asked")).isEmpty();
        desk.reinstate(ichiro, id);
        assertThat(Browser.as(ichiro, page + "/edit").page().select(".asked")).hasSize(2);
    }

    @Test
    void aListOfManyAskedAtFieldsCostsNoMore() {
        long one = statements.during(() -> views.nominees(ichiro, call));
        for (int rank = 2; rank < 6; rank++) {
            long more =
                    desk.nominate(ichiro, call, rank, cast.person("見本", "そ" + rank, "み", "そ"), SubmissionKey.fresh());
            cast.submit(ichiro, more);
            QuarkusTransaction.requiringNew()
                    .run(() -> desk.requestCorrection(
                            cast.officer(),
                            more,
                            new Correction("", Map.of(ParticularsPart.PHONE, "桁")),
                            views.one(ichiro, more).version()));
        }
        assertThat(statements.during(() -> views.nominees(ichiro, call))).isEqualTo(one);
    }

    private Browser person(Browser clerk) {
        String link = clerk.open(page + "/link").page().select("main .typed").text();
        return Browser.at(link.replaceFirst(".*/a/", "/a/")).press("記入の画面を開く");
    }

    private void ask() {
        for (List<String> asked : List.of(
                List.of("words", "2つの欄を直してください"),
                List.of("生年月日", "修了証書の𠮷田さんの写しと違います"),
                List.of("連絡先の住所", "番地がありません"))) {
            officer.fill(asked.get(0), asked.get(1));
        }
        officer.press("修正を依頼する");
    }
}
