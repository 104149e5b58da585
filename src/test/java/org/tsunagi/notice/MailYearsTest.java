package org.tsunagi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
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

/** The mails are those of one fiscal year, and what failed in another is not forgotten. */
@QuarkusTest
class MailYearsTest {
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

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private FiscalYear present;
    private FiscalYear last;

    @BeforeEach
    void thereIsAnOffice() {
        cast.settle();
        present = FiscalYear.of(clock.today());
        last = present.previous();
    }

    @Test
    void aMailOfLastYearIsNotAmongThisYearsAndIsThereWhenTheYearIsSwitched() {
        Map<MailState, Long> before = counts(present);
        Map<MailState, Long> beforeLast = counts(last);
        posted("最後の日", last.last().atTime(23, 59));
        assertThat(counts(present)).isEqualTo(before);
        assertThat(counts(last).get(MailState.WAITING)).isEqualTo(beforeLast.getOrDefault(MailState.WAITING, 0L) + 1);
        posted("最初の日", present.first().atTime(0, 0));
        assertThat(counts(present).get(MailState.WAITING)).isEqualTo(before.getOrDefault(MailState.WAITING, 0L) + 1);

        Browser officer = Browser.as(cast.officer(), "/mails");
        assertThat(officer.text())
                .contains(present.both() + "に作成したメール", "最初の日 " + mark)
                .doesNotContain("最後の日 " + mark);
        officer.page().select("#fiscal-year option").removeAttr("selected");
        officer.page().select("#fiscal-year option[value=" + last.year() + "]").attr("selected", "");
        officer.pressIn("form[action=/fiscal-year]", "切り替える");
        assertThat(officer.path()).isEqualTo("/mails");
        assertThat(officer.text())
                .contains(last.both() + "に作成したメール", "最後の日 " + mark)
                .doesNotContain("最初の日 " + mark);
    }

    @Test
    void aFailedOneOfLastYearIsStillDueAndLeadsThere() {
        long batch = posted("断られた方", last.last().atTime(12, 0));
        fail(batch);
        String list = "/mails?state=FAILED&year=" + last.year();
        Element due = Browser.as(cast.officer(), "/")
                .page()
                .select("main li:has(a[href=" + list + "])")
                .first();
        assertThat(due.text()).contains("送信できなかったメールを確かめる", last.label() + "のメール");

        Browser officer = Browser.as(cast.officer(), "/mails");
        assertThat(officer.text()).contains("ほかの年度のメールに、まだ済んでいないものがあります").doesNotContain("断られた方 " + mark);
        officer.follow(last.both() + "　送信できませんでした");
        assertThat(officer.text()).contains("断られた方 " + mark);
        assertThat(officer.page().select(".note a[href=" + list + "]")).isEmpty();
        assertThat(officer.page().select("a[href=/mails/batches/" + batch + "/repetition]"))
                .hasSize(1);
        assertThat(Browser.as(cast.officer(), "/mails?state=FAILED")
                        .page()
                        .select("a[href=/mails/batches/" + batch + "/repetition]"))
                .isEmpty();
        officer.follow("断られた方 " + mark);
        assertThat(officer.page().select(".trail a").eachAttr("href"))
                .containsExactly("/mails?year=" + last.year(), "/mails?batch=" + batch);
    }

    @Test
    void theStatesAndPagesOfAListStayInItsYear() {
        clock.at(
                last.first().atTime(9, 0),
                () -> post(IntStream.range(0, 51).mapToObj(i -> mail("多い方" + i)).toArray(NewMail[]::new)));
        Browser officer = Browser.as(cast.officer(), "/mails?year=" + last.year());
        officer.page()
                .select("nav[aria-label=メールの状態] a, .pager a")
                .eachAttr("href")
                .forEach(address -> assertThat(address).contains("year=" + last.year()));
        officer.open("/mails?state=WAITING&year=" + last.year());
        assertThat(officer.text()).contains("多い方50 " + mark);
    }

    @Test
    void theMailsOfAnActAreShownWholeWhateverYearIsChosen() {
        long batch = posted("昔の方", last.first().atTime(9, 0));
        Browser officer = Browser.as(cast.officer(), "/mails?year=" + present.year() + "&batch=" + batch);
        assertThat(officer.text())
                .contains("昔の方 " + mark, "この画面は" + last.label() + "の内容です")
                .doesNotContain("ほかの年度のメール");
        assertThat(officer.page().select("nav[aria-label=メールの状態] a").eachAttr("href"))
                .contains("/mails?batch=" + batch, "/mails?state=WAITING&batch=" + batch);
    }

    private Map<MailState, Long> counts(FiscalYear year) {
        return views.counts(cast.officer(), Wanted.of(null, year));
    }

    private long posted(String name, LocalDateTime then) {
        long[] batch = new long[1];
        clock.at(then, () -> batch[0] = post(mail(name)));
        return batch[0];
    }

    private NewMail mail(String name) {
        return new NewMail(name + " " + mark, "person@example.jp", "件名", "本文");
    }

    private long post(NewMail... wanted) {
        return desk.post(
                cast.officer(), new NewBatch("試しのお知らせ " + mark, "/courses", SubmissionKey.fresh(), List.of(wanted)));
    }

    private void fail(long batch) {
        MailLine line =
                views.lines(cast.officer(), Wanted.of(null, batch), 0, 1).get(0);
        Outgoing sent = QuarkusTransaction.requiringNew()
                .call(() -> mails.locked(line.id()).begin(OFFICE, clock.now()));
        QuarkusTransaction.requiringNew()
                .run(() -> mails.locked(line.id()).end(sent, new Answer(Kind.REFUSED, "断られた"), clock.now()));
    }
}
