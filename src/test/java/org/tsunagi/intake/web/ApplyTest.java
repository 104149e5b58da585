package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.intake.web.OpenDoor.id;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.ApplicationLine;
import org.tsunagi.intake.ApplicationSearch;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.ReceiptNumber;

/** Somebody without an account applies for a course. */
@QuarkusTest
class ApplyTest {
    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    CallViews calls;

    @Inject
    IntakeViews views;

    @Inject
    OnlineViews online;

    @Inject
    Statements statements;

    @Test
    void whoHasNoAccountAppliesAndIsGivenAReceipt() {
        long call = door.call();
        Browser phone = door.filled(call).fill("address", "見本県汐見市本町1-1").press("内容を確認する");
        assertThat(phone.status()).isEqualTo(200);
        assertThat(phone.main()).contains("まだ送信していません", "髙﨑 𠮷", "1980年3月4日（昭和55年）", "099-000-0001", "看護師", "同意");
        assertThat(standing(call)).isZero();

        phone.press("申し込む");

        assertThat(phone.main())
                .contains("申込みを受け付けました。", "受付番号 " + new ReceiptNumber(id(phone)), "選考の後に県からお知らせします", "髙﨑 𠮷");
        assertThat(phone.answered("Cache-Control")).isEqualTo("no-store");
        assertThat(standing(call)).isOne();
        assertThat(Browser.as(cast.officer(), "/applications/" + id(phone)).main())
                .contains("直接申込（申込みの画面から）", "提出済み", "本人（申込みの画面）", "本人が申込みの画面で回答（");
    }

    @Test
    void theListNamesWhatIsOpenAndNothingElse() {
        long open = door.call();
        long over = door.call(Duration.ofHours(-2), Duration.ofHours(-1));
        long nominated = cast.call(cast.course(Route.NOMINATED, 40), null);
        Browser visitor = Browser.at("/apply");
        assertThat(visitor.page().select("main a.button").eachAttr("href"))
                .contains("/apply/" + open)
                .doesNotContain("/apply/" + over, "/apply/" + nominated);
        assertThat(visitor.main()).contains("試しに受ける者", "本日締切");
        assertThat(visitor.open("/apply/" + nominated).status()).isEqualTo(404);
        assertThat(visitor.open("/apply/" + over).main()).contains("に締め切りました");
        assertThat(visitor.page().select("main form")).isEmpty();
        long coming = door.call(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(visitor.open("/apply/" + coming).main()).contains("に始まります");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() {
        Browser phone = door.filled(door.call())
                .fill("phone", "")
                .fill("familyKana", "")
                .fill("reason", "長い理由");
        phone.press("内容を確認する");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().title()).startsWith("エラー: ");
        assertThat(phone.page().select("#phone-error, #familyKana-error")).hasSize(2);
        assertThat(phone.value("reason")).isEqualTo("長い理由");
        assertThat(phone.value("family")).isEqualTo("髙﨑");
        phone.fill("phone", "099-000-0001").fill("familyKana", "タカサキ").press("内容を確認する");
        assertThat(phone.status()).isEqualTo(200);
        phone.press("入力に戻る");
        assertThat(phone.value("reason")).isEqualTo("長い理由");
        assertThat(phone.page().select("input[name=professions][checked]")).hasSize(1);
        assertThat(phone.press("内容を確認する").press("申し込む").main()).contains("申込みを受け付けました。");
    }

    @Test
    void aBirthDateNobodyCanHaveIsSaidBeforeAnythingIsSent() {
        Browser phone = door.filled(door.call()).fill("birthDate", "2020-01-01").press("内容を確認する");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select("#birthDate-error").text()).contains("2020年1月1日");
    }

    @Test
    void theSameFormSentTwiceIsOneApplication() {
        long call = door.call();
        Browser phone = door.filled(call).press("内容を確認する");
        assertThat(Set.copyOf(phone.pressAtOnce(50, "申し込む")))
                .singleElement()
                .asString()
                .startsWith("303 /my-application/");
        assertThat(standing(call)).isOne();
        assertThat(phone.press("申し込む").main()).contains("受付番号");
        assertThat(standing(call)).isOne();
    }

    @Test
    void afterTheDeadlineNothingIsTakenAndWhatWasTypedStays() {
        long call = door.call();
        Browser early = door.filled(call).fill("reason", "長い理由").press("内容を確認する");
        Browser late = door.filled(call).fill("reason", "長い理由");
        door.close(call);
        for (Browser one : new Browser[] {early.press("申し込む"), late.press("内容を確認する")}) {
            assertThat(one.status()).isEqualTo(422);
            assertThat(one.page().select(".problems").text()).contains("に締め切りました", "送信されていません");
            assertThat(one.value("reason")).isEqualTo("長い理由");
        }
        assertThat(standing(call)).isZero();
    }

    @Test
    void aFormLeftOpenUntilItsSecretEndedKeepsWhatWasTyped() {
        long call = door.call();
        Browser phone = door.filled(call).press("内容を確認する").forgetCookies().press("申し込む");
        assertThat(phone.status()).isEqualTo(400);
        assertThat(phone.main())
                .contains("なみ訪問看護ステーション")
                .doesNotContain(phone.page().select("input[name=shown]").val());
        assertThat(phone.press("もう一度送信する").main()).contains("申込みを受け付けました。");
        assertThat(standing(call)).isOne();
    }

    @Test
    void aFormSentOnceMoreWithACorrectionCorrectsAndForAnotherPersonIsRefused() {
        long call = door.call();
        Browser phone = door.filled(call).press("内容を確認する");
        phone.press("入力に戻る");
        String key = phone.page().select("input[name=key]").val();
        long id = id(phone.press("内容を確認する").press("申し込む"));

        Browser corrected = withKey(door.filled(call).fill("phone", "090-0000-0009"), key);
        assertThat(id(corrected.press("内容を確認する").press("申し込む"))).isEqualTo(id);
        assertThat(corrected.main()).contains("090-0000-0009");
        assertThat(standing(call)).isOne();

        Browser other = withKey(door.filled(call).fill("family", "森").fill("birthDate", "1990/1/2"), key);
        other.press("内容を確認する").press("申し込む");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.main()).contains("すでに受け付けています（受付番号 " + new ReceiptNumber(id));
        assertThat(other.value("family")).isEqualTo("森");
        assertThat(standing(call)).isOne();
    }

    private static Browser withKey(Browser form, String key) {
        form.page().select("input[name=key]").val(key);
        return form;
    }

    @Test
    void namesStayAsTyped() {
        long call = door.call();
        Browser phone = door.filled(call)
                .fill("family", "葛󠄀城")
                .fill("given", "𠮷")
                .press("内容を確認する")
                .press("申し込む");
        assertThat(phone.main()).contains("葛󠄀城 𠮷");
        assertThat(lines(call)).extracting(line -> line.name().family()).containsExactly("葛󠄀城");
    }

    @Test
    void aRobotThatFillsInEveryFieldIsToldAndAPersonSendsOnceMore() {
        long call = door.call();
        Browser robot = door.filled(call).press("内容を確認する").fill("memo", "http://example.com");
        robot.press("申し込む");
        assertThat(robot.status()).isEqualTo(422);
        assertThat(robot.page().select(".problems").text()).contains("もう一度送信してください");
        assertThat(standing(call)).isZero();
        assertThat(robot.value("memo")).isEmpty();
        assertThat(robot.press("内容を確認する").press("申し込む").main()).contains("申込みを受け付けました。");
    }

    @Test
    void whatIsSentWithinAMomentIsNotTakenAndWaits() {
        long call = door.call();
        Browser fast = OpenDoor.fill(Browser.at("/apply/" + call)).press("内容を確認する");
        fast.press("申し込む");
        assertThat(fast.status()).isEqualTo(422);
        assertThat(fast.page().select(".problems").text()).contains("5秒ほど待って、もう一度送信してください");
        assertThat(fast.value("family")).isEqualTo("髙﨑");
        OpenDoor.shown(fast, "1.0.AAAAAAAAAAAAAAAAAAAAAA").press("内容を確認する").press("申し込む");
        assertThat(fast.status()).isEqualTo(422);
        assertThat(standing(call)).isZero();
        door.shown(fast, Duration.ofHours(3)).press("内容を確認する");
        assertThat(fast.press("申し込む").main()).contains("申込みを受け付けました。");
    }

    @Test
    void anOfficeAppliesForManyAndARobotForSixtyAnHour() {
        long call = door.call();
        Browser office = door.filled(call).press("内容を確認する");
        Map<String, String> sent = OpenDoor.sending(office);
        for (int i = 0; i < 60; i++) {
            sent.put("key", SubmissionKey.fresh().value());
            assertThat(office.post("/apply/" + call, sent).main())
                    .as("number " + i)
                    .contains("申込みを受け付けました。");
        }
        sent.put("key", SubmissionKey.fresh().value());
        office.post("/apply/" + call, sent);
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.page().select(".problems").text()).contains("1時間で60件まで", "60分ほど後に");
        assertThat(office.value("family")).isEqualTo("髙﨑");
        assertThat(standing(call)).isEqualTo(60);
    }

    @Test
    void statementsDoNotGrow() {
        door.call();
        long few = statements.during(() -> online.taking());
        door.call();
        door.call();
        assertThat(statements.during(() -> online.taking())).isEqualTo(few);
    }

    private long standing(long call) {
        return calls.call(cast.officer(), call).standing().arrived();
    }

    private List<ApplicationLine> lines(long call) {
        long course = calls.call(cast.officer(), call).courseId();
        return views.found(
                cast.officer(), new ApplicationSearch(course, "", null, null, ApplicationSearch.Order.ARRIVAL), 0, 10);
    }
}
