package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.intake.web.OpenDoor.id;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.OnlineLinks;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.ReceiptNumber;

/** Somebody with the link of a receipt looks at the own application, corrects it and takes it back. */
@QuarkusTest
class OwnApplicationTest {
    @Inject
    OfficeClock clock;

    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    OnlineLinks links;

    @Inject
    OnlineViews views;

    @Inject
    CallViews calls;

    @Inject
    Statements statements;

    private long call;
    private Browser receipt;
    private long id;
    private String link;

    @BeforeEach
    void somebodyHasApplied() {
        call = door.call();
        receipt = door.filled(call).press("内容を確認する").press("申し込む");
        id = id(receipt);
        link = "/a/" + links.first(id);
    }

    @Test
    void theLinkOnTheReceiptOpensItAgain() {
        assertThat(receipt.main()).contains(link);
        assertThat(receipt.page().select("svg.qr[aria-label=申込みを開くQRコード]")).hasSize(1);
        Browser phone = opened();
        assertThat(phone.path()).isEqualTo("/my-application/" + id);
        assertThat(phone.main())
                .contains("受付番号 " + new ReceiptNumber(id), "髙﨑 𠮷")
                .doesNotContain("申込みを受け付けました。");
    }

    @Test
    void followingTheLinkAloneShowsNobody() {
        Browser scanner = Browser.at(link);
        assertThat(scanner.status()).isEqualTo(200);
        assertThat(scanner.main()).doesNotContain("髙﨑");
        assertThat(scanner.cookie(SheetCookie.NAME)).isEmpty();
        assertThat(scanner.open("/my-application/" + id).main())
                .contains("もう一度開いてください")
                .doesNotContain("髙﨑");
    }

    @Test
    void theLinkOpensOnlyItsOwn() {
        Browser neighbour =
                door.filled(call).fill("family", "隣").press("内容を確認する").press("申し込む");
        long other = id(neighbour);
        assertThat(neighbour.open("/my-application/" + id).main()).doesNotContain("髙﨑");
        assertThat(neighbour.open("/my-application/" + id + "/edit").main()).doesNotContain("髙﨑");
        neighbour.open("/my-application/" + other);
        Map<String, String> form = Map.of(
                "csrf-token", neighbour.page().select("[name=csrf-token]").val(),
                "link", links.first(other));
        assertThat(neighbour.post("/my-application/" + id + "/withdrawal", form).status())
                .isEqualTo(422);
        assertThat(neighbour.post("/my-application/" + id, form).status()).isEqualTo(422);
        assertThat(opened().main()).contains("受付済み");
    }

    @Test
    void aForgedOrEndedLinkOpensNothing() {
        Browser before = opened();
        assertThat(Browser.at(link.replaceAll("\\.0\\.", ".1.")).status()).isEqualTo(404);
        assertThat(Browser.at(link.substring(0, link.length() - 1) + "!").status())
                .isEqualTo(404);
        Browser hanako = Browser.as(cast.officer(), "/applications/" + id).follow("本人用のリンク");
        assertThat(hanako.main()).contains(link);
        hanako.press("リンクを作り直す");
        String renewed = hanako.page().select("main .typed").text().replaceFirst(".*/a/", "/a/");
        assertThat(renewed).isNotEqualTo(link);

        assertThat(Browser.at(link).status()).isEqualTo(404);
        assertThat(Browser.at(link).main()).contains("このリンクは使えません");
        assertThat(before.press("申込みを取り下げる").status()).isEqualTo(422);
        assertThat(before.open("/my-application/" + id).main()).doesNotContain("髙﨑");
        assertThat(Browser.at(renewed).press("申込みを開く").main()).contains("髙﨑 𠮷", "受付済み");
        assertThat(Browser.as(cast.officer(), "/applications/" + id).main()).contains("本人用のリンクの作り直し");
    }

    @Test
    void whoLeavesTheBrowserToOthersLeavesNothing() {
        receipt.press("表示を終わる");
        assertThat(receipt.main()).contains("表示を終わりました");
        assertThat(receipt.open("/my-application/" + id).main()).doesNotContain("髙﨑");
    }

    @Test
    void anApplicationIsCorrectedUntilTheDeadline() {
        Browser phone = opened().follow("内容を変更する").fill("phone", "").fill("employer", "新しい勤務先");
        phone.press("変更を保存する");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.value("employer")).isEqualTo("新しい勤務先");
        OpenDoor.consent(phone.fill("phone", "099-000-0002"), "listConsent", "REFUSED");
        phone.press("変更を保存する");
        assertThat(phone.main()).contains("変更を保存しました。", "新しい勤務先", "099-000-0002", "不同意");
        assertThat(Browser.as(cast.officer(), "/applications/" + id).main())
                .contains("新しい勤務先", "本人が申込みの確認画面で回答を変更（", "変更 本人（申込みの画面）");

        phone.follow("内容を変更する").fill("employer", "締切の後の勤務先");
        door.close(call);
        phone.press("変更を保存する");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select(".problems").text()).contains("に締め切りました");
        assertThat(phone.value("employer")).isEqualTo("締切の後の勤務先");
        assertThat(opened().main()).contains("新しい勤務先", "受付は終わっています").doesNotContain("内容を変更する", "取り下げる");
    }

    @Test
    void twoWindowsOfOnePersonDoNotWriteOverEachOther() {
        Browser one = opened().follow("内容を変更する").fill("employer", "一つ目");
        Browser other = opened().follow("内容を変更する").fill("employer", "二つ目");
        one.press("変更を保存する");
        other.press("変更を保存する");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.main()).contains("いま保存されている内容", "一つ目");
        assertThat(other.value("employer")).isEqualTo("二つ目");
        assertThat(other.press("変更を保存する").main()).contains("変更を保存しました。", "二つ目");
    }

    @Test
    void whatIsTypedWhileTheLinkEndsCanBeTakenAlong() {
        Browser phone = opened().follow("内容を変更する").fill("employer", "新しい勤務先");
        Browser.as(cast.officer(), "/applications/" + id + "/link").press("リンクを作り直す");
        phone.press("変更を保存する");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.main()).contains("このリンクは使えません", "新しい勤務先");
    }

    @Test
    void whatIsTakenBackCanBeTakenUpAgain() {
        Browser phone = opened().press("申込みを取り下げる");
        assertThat(phone.main()).contains("申込みを取り下げました。", "取り下げられています");
        assertThat(calls.call(cast.officer(), call).standing().arrived()).isZero();
        phone.press("取下げを取り消す");
        assertThat(phone.main()).contains("受付済み");
        assertThat(calls.call(cast.officer(), call).standing().arrived()).isOne();
        phone.press("申込みを取り下げる");
        door.close(call);
        phone.press("取下げを取り消す");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.main()).contains("に締め切りました");
        assertThat(calls.call(cast.officer(), call).standing().arrived()).isZero();
    }

    @Test
    void whatTheOfficeTookBackIsNotTakenUpByTheLink() {
        Browser phone = opened().press("申込みを取り下げる");
        Browser hanako = Browser.as(cast.officer(), "/applications/" + id);
        hanako.press("取下げを取り消す");
        hanako.fill("reason", "重複のため").press("取り下げる");
        phone.press("取下げを取り消す");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.main()).contains("県が取り下げた申込みです").doesNotContain("元に戻せます");
    }

    @Test
    void theDecisionIsNotToldHere() {
        Browser phone = opened();
        String before = words(phone);
        door.close(call);
        String closed = words(phone.open("/my-application/" + id));
        cast.select(calls.call(cast.officer(), call).courseId(), clock.today());
        assertThat(words(phone.open("/my-application/" + id))).isEqualTo(closed).doesNotContain("決定済み", "受講決定", "順位");
        assertThat(before).contains("受付済み");
    }

    @Test
    void whatCameOnPaperHasNoLink() {
        long paper = id(Browser.as(cast.officer(), "/calls/" + call + "/direct/new")
                .fill("family", "森")
                .fill("birthDate", "1990/1/2")
                .fill("receivedOn", clock.today().toString())
                .tick("看護師")
                .tick("できる")
                .press("受講申込を登録する"));
        Browser hanako = Browser.as(cast.officer(), "/applications/" + paper);
        assertThat(hanako.main()).contains("直接申込").doesNotContain("本人用のリンク");
        assertThat(hanako.open("/applications/" + paper + "/link").status()).isEqualTo(404);
        assertThat(Browser.at("/a/" + links.first(paper)).status()).isEqualTo(404);
    }

    @Test
    void statementsDoNotGrow() {
        String token = links.first(id);
        long alone = statements.during(() -> views.own(token));
        door.filled(call).press("内容を確認する").press("申し込む");
        assertThat(statements.during(() -> views.own(token))).isEqualTo(alone);
    }

    private Browser opened() {
        return Browser.at(link).press("申込みを開く");
    }

    private static String words(Browser phone) {
        return phone.main();
    }
}
