package org.tsunagi.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.notice.MailDesk;
import org.tsunagi.notice.MailDesk.NewBatch;
import org.tsunagi.notice.MailDesk.NewMail;

/** The pages of the mails where no mail server is set up: nothing is lost, and the page says what is missing. */
@QuarkusTest
class MailPagesTest {
    @Inject
    MailDesk desk;

    @Inject
    Cast cast;

    private final String recipient = "汐見 " + UUID.randomUUID().toString().substring(0, 8);
    private long batch;

    @BeforeEach
    void aMailWaits() {
        cast.settle();
        batch = desk.post(
                cast.officer(),
                new NewBatch(
                        "試しのお知らせ",
                        "/courses",
                        SubmissionKey.fresh(),
                        List.of(
                                new NewMail(recipient, "hanako@example.jp", "件名<b>", "一行目\n二行目"),
                                new NewMail("別の方", "jiro@example.jp", "件名", "本文"))));
    }

    @Test
    void mailsWaitAndThePageSaysThatNothingIsSetUp() {
        Browser officer = Browser.as(cast.officer(), "/mails?batch=" + batch);
        assertThat(officer.text())
                .contains("試しのお知らせ", recipient, "別の方", "送信待ち", "メールサーバーが設定されていないため", "tsunagi.mail.host");
        officer.follow(recipient);
        assertThat(officer.text()).contains("hanako@example.jp", "件名&lt;b&gt;", "一行目", "送信を取りやめる");
        assertThat(Browser.as(cast.officer(), "/").text()).contains("メールの送信を設定する");
    }

    @Test
    void oneThatWaitsIsStoppedAndSentAfterAllToAnotherAddress() {
        Browser officer = Browser.as(cast.officer(), "/mails?batch=" + batch).follow(recipient);
        String place = officer.path();
        String stale = officer.page().select("input[name=version]").val();
        officer.press("送信を取りやめる");
        assertThat(officer.text()).contains("送信を取りやめました", "取りやめ");
        assertThat(Browser.as(cast.officer(), "/mails?state=WAITING&batch=" + batch)
                        .text())
                .contains("別の方")
                .doesNotContain(recipient);
        officer.fill("address", "hanako@").press("このメールをもう一度送る");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("name@example.jp", "入力内容をご確認ください（1件）");
        assertThat(officer.page().select("#address").val()).isEqualTo("hanako@");
        officer.fill("address", " hanako2@example.jp ").press("このメールをもう一度送る");
        assertThat(officer.path()).isEqualTo(place);
        assertThat(officer.text()).contains("hanako2@example.jp", "送信待ち");
        assertThat(stale)
                .isNotEqualTo(officer.page().select("input[name=version]").val());
    }

    @Test
    void aWrongNoticeIsStoppedAtOnceAndWhatWasDecidedStays() {
        Browser officer = Browser.as(cast.officer(), "/mails?batch=" + batch).follow(recipient);
        officer.press("送信を取りやめる").open("/mails?batch=" + batch).press("送信を待っている1件をすべて取りやめる");
        assertThat(officer.text()).contains("送信を待っていた1件を取りやめました").doesNotContain("すべて取りやめる");
        officer.open("/mails?batch=" + batch).follow("別の方").press("このメールをもう一度送る");
        assertThat(officer.text()).contains("送信待ち");
    }

    @Test
    void twoOfficersDecideOnOneMailOnce() {
        Browser first = Browser.as(cast.officer(), "/mails?batch=" + batch).follow(recipient);
        Browser second = Browser.as(cast.officer(), first.path());
        first.press("送信を取りやめる");
        second.press("送信を取りやめる");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("ほかの方が先にこの内容を");
    }

    @Test
    void nobodyElseSeesAMail() {
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/mails").status()).isEqualTo(403);
        assertThat(Browser.as(cast.officer(), "/mails/999999999").status()).isEqualTo(404);
        assertThat(Browser.as(cast.officer(), "/mails?batch=999999999").status())
                .isEqualTo(404);
        assertThat(Browser.as(cast.officer(), "/mails?state=no&batch=no&page=no")
                        .status())
                .isEqualTo(200);
    }
}
