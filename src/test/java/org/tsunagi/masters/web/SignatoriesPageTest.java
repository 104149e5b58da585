package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.Clerks.KANRI;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.masters.SignatoryDesk;
import org.tsunagi.masters.SignatoryViews;
import org.tsunagi.masters.SignatoryViews.SignatoryLine;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

@QuarkusTest
class SignatoriesPageTest {
    private static final String PATH = "/settings/signatories";

    @Inject
    Cast cast;

    @Inject
    SignatoryDesk desk;

    @Inject
    SignatoryViews views;

    private SignatoryLine governor;

    @BeforeEach
    void thereIsOneFromTheBeginning() {
        cast.settle();
        governor = views.lines().get(0);
    }

    @AfterEach
    void restore() {
        views.lines().stream().filter(line -> line.id() != governor.id()).forEach(line -> desk.remove(line.id()));
        desk.change(governor.id(), governor.term(), views.one(governor.id()).version());
    }

    @Test
    void theNextGovernorEndsTheOneBeforeAndASlipIsPutRight() {
        Browser browser = Browser.as(KANRI, PATH);
        assertThat(browser.value("title")).isEqualTo("見本県知事");
        browser.fill("name", "見本 二郎").fill("from", "令和50年4月1日").press("発行者を登録する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("「見本 二郎」を登録しました。");
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly("見本 太郎 見本県知事 知事 はじめから 2068年3月31日（令和50年）", "見本 二郎 見本県知事 知事 2068年4月1日（令和50年） 終わりを決めない");
        browser.follow("見本 二郎").fill("from", "令和50年4月3日").press("発行者を保存する");
        assertThat(browser.main()).contains("2068年4月1日（令和50年）から2068年4月2日（令和50年）までは、発行者の登録がありません。");
        browser.follow("見本 二郎").press("この発行者を削除する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("「見本 二郎」を削除しました。前の発行者の終わりの日を確かめてください。");
        browser.follow("見本 太郎").fill("until", "").press("発行者を保存する");
        assertThat(browser.main()).doesNotContain("令和50年");
    }

    @Test
    void whoIsSentTwiceIsEnteredOnce() {
        Term deputy = new Term(Post.DEPUTY, "見本県知事職務代理者", "副 知事", LocalDate.of(2070, 4, 1), LocalDate.of(2070, 4, 2));
        long entered = desk.add(deputy);
        assertThat(desk.add(deputy)).isEqualTo(entered);
        desk.remove(entered);
    }

    @Test
    void twoOfOnePostAtOnceAreRefusedAndWhatWasTypedStays() {
        Browser browser = Browser.as(KANRI, PATH)
                .fill("name", "見本 二郎")
                .fill("until", "令和元年6月1日")
                .press("発行者を登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#from-error").text()).startsWith("見本 太郎の期間（はじめから、");
        assertThat(browser.value("name")).isEqualTo("見本 二郎");
        browser.tick("職務代理者").fill("name", "名".repeat(31)).press("発行者を登録する");
        assertThat(browser.page().select("#name-error").text()).contains("30文字");
        browser.fill("name", "副 知事").press("発行者を登録する");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void aStaleFormIsToldAndTheFirstIsEnteredOnce() {
        Browser mine = Browser.as(KANRI, PATH + "/" + governor.id()).fill("name", "わたしの 入力");
        desk.change(
                governor.id(),
                new Term(Post.GOVERNOR, "見本県知事", "先の 入力", null, null),
                views.one(governor.id()).version());
        mine.press("発行者を保存する");
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.page().select("section.note").text()).contains("氏名 先の 入力");
        assertThat(mine.value("name")).isEqualTo("わたしの 入力");
        Browser settings = Browser.as(KANRI, "/settings");
        String token = settings.page().select("[name=csrf-token]").val();
        assertThat(settings.page().select("[name=governorName]")).isEmpty();
        assertThat(token).isNotEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                RuleViolation.class, () -> desk.begin(governor.term()))
                        .sentence())
                .startsWith("証書の発行者は、ほかの方が先に登録しました。");
    }

    @Test
    void onlyAdministratorsReachThem() {
        assertThat(Browser.as(Clerks.HANAKO, PATH).status()).isEqualTo(403);
        Clerks.STRANGERS.forEach(
                viewer -> assertThat(Browser.as(viewer, PATH).status()).isEqualTo(403));
    }
}
