package org.tsunagi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.MailDesk.NewBatch;
import org.tsunagi.notice.MailDesk.NewMail;
import org.tsunagi.notice.MailServer.Answer;
import org.tsunagi.notice.MailServer.Kind;
import org.tsunagi.notice.MailServer.Outgoing;
import org.tsunagi.notice.MailViews.MailLine;
import org.tsunagi.notice.MailViews.Wanted;

/** Mails that did not arrive are sent again, one by one or all failed ones of an act, and it stays known to which address. */
@QuarkusTest
class MailRepeatsTest {
    private static final Sender OFFICE = new Sender("shogai@pref.example.jp", "", "", "", "", "", "", "");

    @Inject
    MailDesk desk;

    @Inject
    MailViews views;

    @Inject
    Mails mails;

    @Inject
    Cast cast;

    @Inject
    OfficeClock clock;

    private long batch;
    private String repetition;

    /** One each that was refused, refused, taken, perhaps taken, and returned. */
    @BeforeEach
    void aNoticeOfWhichTwoMailsFailed() {
        cast.settle();
        batch = desk.post(
                cast.officer(),
                new NewBatch(
                        "試しのお知らせ",
                        "/courses",
                        SubmissionKey.fresh(),
                        Stream.of("花子", "次郎", "三郎", "四郎", "五郎")
                                .map(name -> new NewMail("汐見 " + name, "person@example.jp", "件名", "本文"))
                                .toList()));
        repetition = "/mails/batches/" + batch + "/repetition";
        comesTo("花子", Kind.REFUSED);
        comesTo("次郎", Kind.REFUSED);
        comesTo("三郎", Kind.TAKEN);
        comesTo("四郎", Kind.UNHEARD);
        comesTo("五郎", Kind.TAKEN);
        desk.markBounced(cast.officer(), id("五郎"), version("五郎"));
    }

    @Test
    void allFailedOnesLeaveAgainByOneActAndNoneThatMayHaveLeft() {
        Browser officer = Browser.as(cast.officer(), "/mails?batch=" + batch).follow("送信できなかった2件をまとめてもう一度送る");
        assertThat(officer.page().select(".figures dd").eachText()).containsExactly("2通", "1通", "1通");
        assertThat(officer.text()).contains("汐見 花子", "汐見 次郎", "断られた").doesNotContain("汐見 三郎", "汐見 四郎", "汐見 五郎");
        officer.press("2通をもう一度送る");
        assertThat(officer.text()).contains("2通をもう一度送ります");
        assertThat(states())
                .containsEntry("花子", MailState.WAITING)
                .containsEntry("次郎", MailState.WAITING)
                .containsEntry("三郎", MailState.SENT)
                .containsEntry("四郎", MailState.UNCERTAIN)
                .containsEntry("五郎", MailState.BOUNCED);
        assertThat(officer.follow("汐見 花子").text()).contains("送り直した記録", "person@example.jp（同じ宛先）", "それまで：送信できませんでした");
        assertThat(Browser.as(Clerks.KANRI, "/audit").text()).contains("送信できなかったメールをまとめてもう一度送信：2件");
    }

    @Test
    void theSameFormSentTwiceSendsOnce() {
        Browser officer = Browser.as(cast.officer(), repetition);
        Map<String, String> form = new HashMap<>();
        officer.page()
                .select("form[action=" + repetition + "] input")
                .forEach(field -> form.put(field.attr("name"), field.val()));
        officer.post(repetition, form);
        assertThat(officer.text()).contains("2通をもう一度送ります");
        comesTo("花子", Kind.REFUSED);
        officer.post(repetition, form);
        assertThat(officer.status()).isEqualTo(200);
        assertThat(states()).containsEntry("花子", MailState.FAILED);
    }

    @Test
    void nothingLeavesWhenWhatFailedIsAnotherByThen() {
        Browser officer = Browser.as(cast.officer(), repetition);
        desk.cancel(cast.officer(), id("次郎"), version("次郎"));
        officer.press("2通をもう一度送る");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("送信できなかったメールが変わりました", "1通をもう一度送る");
        assertThat(states()).containsEntry("花子", MailState.FAILED);
        officer.press("1通をもう一度送る");
        assertThat(states()).containsEntry("花子", MailState.WAITING).containsEntry("次郎", MailState.CANCELLED);
        assertThat(officer.open(repetition).text()).contains("送信できなかったメールはありません");
        assertThat(officer.open("/mails/batches/999999999/repetition").status()).isEqualTo(404);
    }

    @Test
    void theListOfFailedOnesLeadsToEachAct() {
        Browser officer = Browser.as(cast.officer(), "/mails?state=FAILED");
        assertThat(officer.page().select("a[href=" + repetition + "]").eachText())
                .containsExactly("試しのお知らせ");
    }

    @Test
    void theAddressItWasSentToStaysReadable() {
        Browser officer = Browser.as(cast.officer(), "/mails/" + id("花子"));
        assertThat(officer.text()).doesNotContain("送り直した記録");
        officer.fill("address", "hanako@example.jp").press("このメールをもう一度送る");
        comesTo("花子", Kind.UNHEARD);
        officer.open("/mails/" + id("花子")).fill("address", "hanako2@example.jp").press("このメールをもう一度送る");
        assertThat(officer.text())
                .contains(
                        "見本 花子",
                        "person@example.jp から hanako@example.jp へ",
                        "hanako@example.jp から hanako2@example.jp へ",
                        "それまで：送信したか分かりません");
        assertThat(Browser.as(Clerks.KANRI, "/audit").text())
                .contains(
                        "メールをもう一度送信：person@example.jp から hanako@example.jp へ",
                        "hanako@example.jp から hanako2@example.jp へ");
    }

    private void comesTo(String name, Kind kind) {
        long id = id(name);
        Outgoing sent =
                QuarkusTransaction.requiringNew().call(() -> mails.locked(id).begin(OFFICE, clock.now()));
        QuarkusTransaction.requiringNew()
                .run(() -> mails.locked(id)
                        .end(sent, new Answer(kind, kind == Kind.REFUSED ? "断られた" : "不明"), clock.now()));
    }

    private long id(String name) {
        return line(name).id();
    }

    private long version(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.one(cast.officer(), id(name)).version());
    }

    private MailLine line(String name) {
        return lines().stream()
                .filter(line -> line.recipient().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, MailState> states() {
        Map<String, MailState> states = new HashMap<>();
        lines().forEach(line -> states.put(line.recipient().substring("汐見 ".length()), line.state()));
        return states;
    }

    private List<MailLine> lines() {
        return views.lines(cast.officer(), Wanted.of(null, batch), 0, 100);
    }
}
