package org.tsunagi.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyLinks;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.SurveyViews.InvitationLine;
import org.tsunagi.survey.Surveyed;

/** A trainee with a link on a phone. */
@QuarkusTest
class ReplyJourneyTest {
    @Inject
    Cast cast;

    @Inject
    Surveyed surveyed;

    @Inject
    SurveyDesk desk;

    @Inject
    SurveyViews views;

    @Inject
    SurveyLinks links;

    private long survey;
    private InvitationLine person;

    @BeforeEach
    void aSurveyIsOpen() {
        survey = surveyed.open(surveyed.course(2));
        person = views.invitations(cast.officer(), survey).get(0);
    }

    @Test
    void aTraineeAnswersOnceAndIsThanked() {
        Browser phone = started();
        assertThat(phone.path()).isEqualTo("/survey-reply/" + person.id());
        assertThat(phone.answered("Cache-Control")).isEqualTo("no-store");
        assertThat(phone.answered("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(phone.main()).contains("お名前と結び付けずに", "とても満足", "内容から分かる場合があります");

        phone.tick("とても満足").press("回答を送信する");

        assertThat(phone.main()).contains("ご回答ありがとうございました");
        assertThat(views.one(survey).answered()).isEqualTo(1);
        assertThat(views.invitations(cast.officer(), survey))
                .extracting(InvitationLine::answered)
                .containsExactly(true, false);
    }

    @Test
    void followingTheLinkAloneOpensAndMarksNothing() {
        Browser scanner = Browser.at(link());
        assertThat(scanner.status()).isEqualTo(200);
        assertThat(scanner.cookie(SheetCookie.NAME)).isEmpty();
        assertThat(scanner.open("/survey-reply/" + person.id()).main()).contains("ご自分のリンクをもう一度開いてください");
        assertThat(views.one(survey).answered()).isZero();
    }

    @Test
    void twoPeopleAtOnePcEachAnswerForThemselves() {
        InvitationLine colleague = views.invitations(cast.officer(), survey).get(1);
        Browser pc = started();
        Document firstTab = pc.page();
        pc.open("/s/" + links.token(colleague)).press("回答を始める");
        Document secondTab = pc.page();

        assertThat(pc.open("/survey-reply/" + person.id()).status()).isEqualTo(200);
        pc.post("/survey-reply", sheet(firstTab, "5"));
        assertThat(views.invitations(cast.officer(), survey))
                .extracting(InvitationLine::answered)
                .containsExactly(true, false);

        pc.post("/survey-reply", sheet(secondTab, "1"));
        assertThat(views.invitations(cast.officer(), survey))
                .extracting(InvitationLine::answered)
                .containsExactly(true, true);
    }

    @Test
    void aSheetOpenUntilItsCookieEndedIsStillTaken() {
        Map<String, String> form = sheet(started().page(), "4");
        Browser later = Browser.at("/sign-in");
        form.put("csrf-token", later.page().select("[name=csrf-token]").val());
        assertThat(later.post("/survey-reply", form).main()).contains("ご回答ありがとうございました");
        assertThat(views.one(survey).answered()).isEqualTo(1);
    }

    /** The form on a sheet with its first question answered. */
    private static Map<String, String> sheet(Document page, String step) {
        Map<String, String> form = new HashMap<>();
        page.select("form.reply input[type=hidden]").forEach(hidden -> form.put(hidden.attr("name"), hidden.val()));
        form.put(page.selectFirst("form.reply [name^=q]").attr("name"), step);
        return form;
    }

    @Test
    void aMissingAnswerIsAskedForAndNothingTypedIsLost() {
        String long2000 = "𠮷田先生の口腔ケアの話が印象に残った。".repeat(106);
        Browser phone =
                started().fill("印象に残ったことをお書きください", long2000).tick("よく理解できた").press("回答を送信する");

        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().title()).startsWith("エラー: ");
        assertThat(phone.main()).contains("この質問にお答えください");
        assertThat(phone.value("印象に残ったことをお書きください")).isEqualTo(long2000);
        assertThat(phone.page().select("input[type=radio][checked]")).hasSize(1);
        assertThat(views.one(survey).answered()).isZero();

        assertThat(phone.tick("不満").press("回答を送信する").main()).contains("ありがとうございました");
    }

    @Test
    void aSecondReplyIsRefusedWithItsSentenceAndKeepsTheWords() {
        Browser first = started();
        Browser second = started();
        first.tick("満足").press("回答を送信する");

        second.tick("不満").fill("印象に残ったことをお書きください", "二度目の回答").press("回答を送信する");

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.main()).contains("回答済みです");
        assertThat(second.value("印象に残ったことをお書きください")).isEqualTo("二度目の回答");
        assertThat(Browser.at(link()).main()).contains("回答済みです").doesNotContain("回答を始める");
        assertThat(first.open("/survey-reply/" + person.id()).main()).contains("回答済みです");
        assertThat(views.one(survey).answered()).isEqualTo(1);
    }

    @Test
    void aReplyAfterTheEndIsRefusedWithItsSentenceAndKeepsTheWords() {
        Browser phone = started().tick("満足").fill("印象に残ったことをお書きください", "間に合わなかった言葉");
        desk.close(survey);

        phone.press("回答を送信する");

        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.main()).contains("受付は終了しました");
        assertThat(phone.value("印象に残ったことをお書きください")).isEqualTo("間に合わなかった言葉");
        assertThat(Browser.at(link()).main()).contains("受付は終了しました");
    }

    @Test
    void aForgedOrReplacedLinkOpensNothing() {
        String genuine = link();
        InvitationLine other = views.invitations(cast.officer(), survey).get(1);
        String foreign = genuine.replace("/s/" + person.id() + ".", "/s/" + other.id() + ".");
        for (String path : new String[] {foreign, genuine + "x", "/s/1.0.AAAAAAAAAAAAAAAAAAAAAA", "/s/nonsense"}) {
            Browser stranger = Browser.at(path);
            assertThat(stranger.status()).as(path).isEqualTo(404);
            assertThat(stranger.main()).contains("このリンクは使えません").doesNotContain("回答を始める");
        }
        desk.renewLink(survey, person.id());
        assertThat(Browser.at(genuine).status()).isEqualTo(404);
        person = views.invitations(cast.officer(), survey).get(0);
        assertThat(Browser.at(link()).status()).isEqualTo(200);
    }

    @Test
    void withoutItsLinkAFormIsRefusedAndTheWordsStayOnThePage() {
        Browser phone = started().tick("満足").fill("印象に残ったことをお書きください", "持ち帰る言葉");
        String token = phone.page()
                .select("form[action=/survey-reply] [name=csrf-token]")
                .val();
        assertThat(token).isNotEmpty();
        desk.renewLink(survey, person.id());

        phone.press("回答を送信する");

        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.main()).contains("持ち帰る言葉", "ご自分のリンクをもう一度開いてください");
    }

    private String link() {
        return "/s/" + links.token(person);
    }

    private Browser started() {
        return Browser.at(link()).press("回答を始める");
    }
}
