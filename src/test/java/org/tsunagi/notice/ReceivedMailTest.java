package org.tsunagi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.intake.ReceiptNumber;
import org.tsunagi.intake.web.OpenDoor;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.MailViews.MailDetail;
import org.tsunagi.notice.MailViews.MailLine;
import org.tsunagi.notice.MailViews.Wanted;

/** Who applies without an account and gives a mail address is told that the application has arrived. */
@QuarkusTest
@TestProfile(MailProfile.class)
class ReceivedMailTest {
    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    MastersDesk masters;

    @Inject
    MastersViews settings;

    @Inject
    MailViews mails;

    @Inject
    OfficeClock clock;

    @BeforeEach
    void theOfficeHasSaidWhoItIs() {
        cast.settle();
        sender(new Sender("shogai@pref.example.jp", "見本県障害福祉課", "", "", "", "", "", ""));
    }

    @Test
    void theMailSaysThatItArrivedAndThatNothingIsDecided() {
        Browser phone = sent("shared-1@example.jp");
        assertThat(phone.main()).contains("受付のお知らせをメールでお送りします");
        long id = OpenDoor.id(phone);
        MailDetail mail =
                mails.one(cast.officer(), to("shared-1@example.jp").get(0).id());
        assertThat(mail.subject()).contains("受け付けました", new ReceiptNumber(id).toString());
        assertThat(mail.text())
                .contains("申込みが届いたことをお知らせするもの", "決定ではありません", "見本県障害福祉課", "099-000-0000")
                .doesNotContain("髙﨑", "/a/", "{");
        assertThat(mail.recipient()).doesNotContain("髙﨑");
        assertThat(mail.posted().byName()).isEqualTo("本人（申込みの画面）");
    }

    @Test
    void theSameFormSentTwiceWritesOneMail() {
        Browser check =
                door.filled(door.call()).fill("email", "shared-2@example.jp").press("内容を確認する");
        check.pressAtOnce(10, "申し込む");
        assertThat(to("shared-2@example.jp")).hasSize(1);
    }

    @Test
    void thoseOfACallAndADayCanBeSentAgainTogether() {
        long call = door.call();
        apply(call, "shared-5@example.jp");
        apply(call, "shared-5@example.jp");
        sent("shared-5@example.jp");
        List<MailDetail> written = to("shared-5@example.jp").stream()
                .map(line -> mails.one(cast.officer(), line.id()))
                .toList();
        assertThat(written)
                .extracting(MailDetail::place)
                .contains("/calls/" + call)
                .hasSize(3);
        assertThat(written)
                .extracting(MailDetail::batchId)
                .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(2));
    }

    @Test
    void twoPeopleAtOneSharedAddressAreToldEach() {
        sent("shared-3@example.jp");
        sent("shared-3@example.jp");
        assertThat(to("shared-3@example.jp")).hasSize(2);
    }

    @Test
    void whereNoMailLeavesNoneIsPromised() {
        sender(Sender.NONE);
        assertThat(sent("shared-4@example.jp").main()).contains("申込みを受け付けました。").doesNotContain("メールでお送りします");
        assertThat(to("shared-4@example.jp")).isEmpty();
    }

    private Browser sent(String address) {
        return apply(door.call(), address);
    }

    private Browser apply(long call, String address) {
        return door.filled(call).fill("email", address).press("内容を確認する").press("申し込む");
    }

    private List<MailLine> to(String address) {
        return mails.lines(cast.officer(), Wanted.of(null, FiscalYear.of(clock.today())), 0, 1000).stream()
                .filter(line -> line.address().equals(address))
                .toList();
    }

    private void sender(Sender wanted) {
        masters.changeSender(wanted, QuarkusTransaction.requiringNew().call(settings::settingsVersion));
    }
}
