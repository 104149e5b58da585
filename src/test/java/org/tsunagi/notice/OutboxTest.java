package org.tsunagi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.MailDesk.NewBatch;
import org.tsunagi.notice.MailDesk.NewMail;
import org.tsunagi.notice.MailServer.Answer;
import org.tsunagi.notice.MailServer.Kind;
import org.tsunagi.notice.MailServer.Outgoing;
import org.tsunagi.notice.MailViews.MailDetail;
import org.tsunagi.notice.MailViews.MailLine;
import org.tsunagi.notice.MailViews.Outage;
import org.tsunagi.notice.MailViews.Wanted;

/** Each mail is sent once to one person, whatever the mail server says or does, and whoever dies on the way. */
@QuarkusTest
@TestProfile(MailProfile.class)
class OutboxTest {
    private static final Sender OFFICE = new Sender("shogai@pref.example.jp", "見本県障害福祉課", "", "", "", "", "", "");

    @Inject
    Outbox outbox;

    @Inject
    OutboxDesk outboxDesk;

    @Inject
    MailDesk desk;

    @Inject
    MailViews views;

    @Inject
    Mails mails;

    @Inject
    MailRepeats repeats;

    @Inject
    Cast cast;

    @Inject
    MastersDesk masters;

    @Inject
    MastersViews settings;

    @Inject
    OfficeClock clock;

    private final GreenMail server = new GreenMail(withPatience());
    private final String person = UUID.randomUUID() + "@example.jp";
    private LocalDateTime now;

    /** While other tests have the machine its first second may pass unused. */
    private static ServerSetup withPatience() {
        ServerSetup setup = new ServerSetup(MailProfile.port(), "localhost", "smtp");
        setup.setServerStartupTimeout(15_000);
        return setup;
    }

    /** Each test on a day of its own, after all mails of the others were dealt with. */
    @BeforeEach
    void theOfficeHasSaidWhoItIs() {
        cast.settle();
        sender(OFFICE);
        QuarkusTransaction.requiringNew().run(() -> {
            repeats.deleteAll();
            mails.deleteAll();
            mails.lockedConnection().succeed();
        });
        now = LocalDateTime.of(2026, 6, 1, 9, 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailGoesToOnePersonInJapaneseAndOnlyOnce() throws Exception {
        server.start();
        post(mail("医療的ケア児等コーディネーター養成研修について（お知らせ）", "一行目\n二行目　髙﨑　𠮷田\n"));
        round();
        round();
        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("医療的ケア児等コーディネーター養成研修について（お知らせ）");
        assertThat(arrived[0].getContent().toString().replace("\r\n", "\n")).isEqualTo("一行目\n二行目　髙﨑　𠮷田\n");
        assertThat(arrived[0].getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) arrived[0].getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("汐見 花子");
        assertThat(((InternetAddress) arrived[0].getFrom()[0]).getPersonal()).isEqualTo("見本県障害福祉課");
        assertThat(arrived[0].getMessageID()).isEqualTo(one().messageId()).endsWith("@pref.example.jp>");
        assertThat(one().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aFileGoesWithEachMail() throws Exception {
        server.start();
        byte[] file = "BEGIN:VCALENDAR\r\nX:髙﨑\r\n".getBytes(StandardCharsets.UTF_8);
        String type = "text/calendar; charset=UTF-8; method=PUBLISH";
        at(() -> desk.post(
                cast.officer(),
                new NewBatch(
                        "試しのお知らせ",
                        "/",
                        SubmissionKey.fresh(),
                        List.of(mail("件名", "一行目\n"), mail("件名", "二通目\n")),
                        new MailAttachment("養成研修 日程.ics", type, file))));
        round();
        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[1].getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("二通目");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(file);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith(type);
        assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("養成研修 日程.ics");
        assertThat(one().attachment()).isEqualTo("養成研修 日程.ics");
    }

    @Test
    void aNameOrSubjectWithLineEndsBecomesNoOtherHeader() throws Exception {
        server.start();
        post(new NewMail("汐見\r\nBcc: all@example.jp", person, "件名\r\nX-Odd: 1\u2028終", "本文"));
        round();
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getHeader("Bcc")).isNull();
        assertThat(arrived.getHeader("X-Odd")).isNull();
        assertThat(arrived.getSubject()).isEqualTo("件名 X-Odd: 1 終");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> new NewMail("汐見", "a@example.jp\r\nRCPT TO:<b@example.jp>", "件名", "本文"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new NewMail("汐見", "a@example.jp,b@example.jp", "件名", "本文"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOldMobileAddressIsNotRefusedByUs() throws IOException {
        post(new NewMail("汐見 花子", "hanako..shiomi.@docomo.ne.jp", "件名", "本文"));
        try (OddMailServer odd = odd("NOTHING", "")) {
            round();
            assertThat(odd.heard("RCPT TO:<hanako..shiomi.@docomo.ne.jp>")).isEqualTo(1);
        }
        assertThat(one().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void mailsAreWrittenWithTheirCauseOrNotAtAllAndOneFormWritesThemOnce() {
        NewBatch batch = batch(mail("件名", "本文"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    desk.post(cast.officer(), batch);
                    throw new IllegalStateException("the cause fails");
                }))
                .hasMessage("the cause fails");
        assertThat(lines()).isEmpty();
        assertThat(desk.post(cast.officer(), batch)).isEqualTo(desk.post(cast.officer(), batch));
        assertThat(lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, 宛先のメールアドレスが見つからない",
        "RCPT, 552 5.2.2 mailbox full, 宛先の受信箱がいっぱい",
        "DATA, 554 5.7.1 spam, メールサーバーが受け取りを断りました",
        "., 554 5.7.1 spam, メールサーバーが受け取りを断りました"
    })
    void whatIsRefusedForGoodIsNotTriedAgain(String word, String reply, String said) throws IOException {
        try (OddMailServer odd = odd(word, reply)) {
            post(mail("件名", "本文"));
            round();
            later(Duration.ofHours(3));
            round();
            assertThat(odd.heard("MAIL")).isEqualTo(1);
        }
        assertThat(one().state()).isEqualTo(MailState.FAILED);
        assertThat(one().answer()).contains(said, reply.substring(0, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 greylisted, メールサーバーが今は受け取れませんでした",
        "., 451 4.3.0 disk full, メールサーバーが今は受け取れませんでした",
        "MAIL, 550 5.7.1 not your address, 差出人のメールアドレスが断られました",
        "RCPT, '', 途中で",
        "DATA, -, 途中で",
        "EHLO, '', つながりませんでした"
    })
    void whatTheServerSurelyDoesNotHaveIsTriedAgain(String word, String reply, String said) throws IOException {
        post(mail("件名", "本文"));
        try (OddMailServer odd = odd(word, reply)) {
            round();
            assertThat(odd.heard(word)).isEqualTo(1);
        }
        assertThat(one().state()).isEqualTo(MailState.WAITING);
        assertThat(one().answer()).contains(said);
        server.start();
        round();
        assertThat(server.getReceivedMessages()).as("its time has not come").isEmpty();
        later(Duration.ofSeconds(61));
        round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatPutsAMailOffIsAskedFiveTimesThenAPersonIs() throws IOException {
        post(mail("件名", "本文"));
        try (OddMailServer odd = odd("RCPT", "450 4.2.1 greylisted")) {
            askFiveTimes();
            assertThat(odd.heard("RCPT")).isEqualTo(5);
        }
        assertThat(one().state()).isEqualTo(MailState.FAILED);
        assertThat(one().answer()).contains("メールサーバーが今は受け取れませんでした");
        later(Duration.ofDays(1));
        assertThat(round()).isZero();
    }

    private void askFiveTimes() {
        for (Duration pause : List.of(
                Duration.ZERO,
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(120))) {
            assertThat(one().state()).isEqualTo(MailState.WAITING);
            if (!pause.isZero()) {
                later(pause.minusSeconds(1));
                assertThat(round()).as("a second before %s", pause).isZero();
                later(Duration.ofSeconds(1));
            }
            assertThat(round()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatIsAwayForDaysUsesUpNoTriesAndAllGoesByItselfWhenItIsBack() {
        server.start();
        post(mail("一通目", "本文"));
        round();
        server.stop();
        post(mail("二通目", "本文"), mail("三通目", "本文"));
        Instant since = clock(now);
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            assertThat(round()).as("one mail asks for all").isEqualTo(1);
            Outage outage = outage().orElseThrow();
            assertThat(outage.since()).isEqualTo(since);
            assertThat(outage.nextTryAt()).isEqualTo(clock(now.plusMinutes(minutes)));
            assertThat(outage.words()).contains("メールサーバーにつながりませんでした");
            later(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(round())
                    .as("a second before %d minutes are over", minutes)
                    .isZero();
            later(Duration.ofSeconds(1));
        }
        later(Duration.ofDays(3));
        assertThat(round()).isEqualTo(1);
        assertThat(lines())
                .filteredOn(line -> line.state() == MailState.WAITING)
                .hasSize(2)
                .allMatch(line -> line.tries() == 0);
        server.start();
        later(Duration.ofMinutes(15));
        assertThat(round()).isEqualTo(2);
        assertThat(subjects()).containsExactlyInAnyOrder("二通目", "三通目");
        assertThat(lines()).allMatch(line -> line.state() == MailState.SENT);
        assertThat(outage()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 550 5.7.1 not your address", "MAIL, 452 4.3.1 disk full", "EHLO, -", "EHLO, 421 4.3.2 closing"})
    void whatIsSaidOfNoMailCountsAsNoTry(String word, String reply) throws IOException {
        post(mail("件名", "本文"));
        try (OddMailServer odd = new OddMailServer(MailProfile.port(), Map.of(word, reply, "HELO", reply))) {
            assertThat(round()).isEqualTo(1);
            assertThat(odd.heard("RCPT")).isZero();
        }
        assertThat(one().tries()).isZero();
        assertThat(outage()).isPresent();
    }

    /** Of an outage the administrator alone is told at home; whoever looks at the mails sees it there. */
    @Test
    void theAdministratorIsToldSinceWhenAndNobodyOnceItIsBack() {
        post(mail("件名", "本文"));
        round();
        assertThat(home(Clerks.KANRI)).contains("メールサーバーを確かめる", "2026年6月1日（令和8年） 9:00から", "メール1件が待っています");
        assertThat(home(cast.officer())).doesNotContain("メールサーバーを確かめる");
        assertThat(Browser.as(cast.officer(), "/mails").text()).contains("2026年6月1日（令和8年） 9:00から", "次に試すのは9:01以降");
        server.start();
        later(Duration.ofMinutes(1));
        round();
        assertThat(home(Clerks.KANRI)).doesNotContain("メールサーバーを確かめる");
        assertThat(Browser.as(cast.officer(), "/mails").text()).doesNotContain("渡せていません");
    }

    private Optional<Outage> outage() {
        return QuarkusTransaction.requiringNew().call(() -> views.outage(cast.officer()));
    }

    private static String home(Viewer viewer) {
        return Browser.as(viewer, "/").text();
    }

    private static Instant clock(LocalDateTime local) {
        return local.atZone(OfficeClock.ZONE).toInstant();
    }

    @Test
    void aServerStartedAnewInBetweenGetsEachMailOnce() {
        server.start();
        post(mail("一通目", "本文"));
        round();
        server.stop();
        post(mail("二通目", "本文"), mail("三通目", "本文"));
        assertThat(round()).as("it stops at the first that finds nobody").isEqualTo(1);
        server.start();
        later(Duration.ofMinutes(2));
        round();
        later(Duration.ofMinutes(2));
        round();
        assertThat(subjects()).containsExactlyInAnyOrder("二通目", "三通目");
        assertThat(lines()).allMatch(line -> line.state() == MailState.SENT);
    }

    @ParameterizedTest
    @CsvSource({"''", "-"})
    void whatWasHandedOverWithoutAnAnswerIsLeftToAPerson(String reply) throws IOException {
        post(mail("件名", "本文"));
        try (OddMailServer odd = odd(OddMailServer.END, reply)) {
            round();
            later(Duration.ofDays(1));
            round();
            assertThat(odd.heard("MAIL")).isEqualTo(1);
        }
        MailDetail left = one();
        assertThat(left.state()).isEqualTo(MailState.UNCERTAIN);
        server.start();
        at(() -> desk.repeat(cast.officer(), left.id(), left.address(), left.version()));
        round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(one().state()).isEqualTo(MailState.SENT);
        assertThat(one().messageId()).as("a repeat can be told").isEqualTo(left.messageId());
    }

    @Test
    void whatANodeThatDiedWasSendingIsNeverSentAgainByItself() {
        server.start();
        post(mail("件名", "本文"));
        at(() -> outbox.begin().orElseThrow());
        round();
        assertThat(one().state()).isEqualTo(MailState.SENDING);
        later(Duration.ofMinutes(11));
        round();
        assertThat(one().state()).isEqualTo(MailState.UNCERTAIN);
        assertThat(one().answer()).contains("途中でシステムが止まりました");
        later(Duration.ofDays(3));
        round();
        assertThat(server.getReceivedMessages()).isEmpty();
        desk.markSent(cast.officer(), one().id(), one().version());
        assertThat(one().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aSlowServerThatSaysLaterAfterTheMailWasGivenUpLetsItWait() {
        post(mail("件名", "本文"));
        Outgoing[] sent = new Outgoing[1];
        at(() -> sent[0] = outbox.begin().orElseThrow());
        later(Duration.ofMinutes(11));
        round();
        assertThat(one().state()).isEqualTo(MailState.UNCERTAIN);
        at(() -> outboxDesk.end(sent[0], new Answer(Kind.LATER, "451")));
        assertThat(one().state()).isEqualTo(MailState.WAITING);
        assertThat(one().endedAt()).isNull();
    }

    @Test
    void fourNodesAtOnceSendEachOnce() throws Exception {
        server.start();
        post(IntStream.range(0, 24).mapToObj(i -> mail("通知" + i, "本文")).toArray(NewMail[]::new));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> node = this::round;
        int sent = 0;
        for (Future<Integer> one : nodes.invokeAll(List.of(node, node, node, node))) {
            sent += one.get();
        }
        nodes.shutdown();
        assertThat(sent).isEqualTo(24);
        assertThat(subjects()).hasSize(24).doesNotHaveDuplicates();
        assertThat(lines()).allMatch(line -> line.state() == MailState.SENT);
    }

    @Test
    void noMoreLeaveInAMinuteThanIsSet() {
        server.start();
        post(IntStream.range(0, 40).mapToObj(i -> mail("通知" + i, "本文")).toArray(NewMail[]::new));
        assertThat(round()).isEqualTo(MailProfile.PER_MINUTE);
        later(Duration.ofSeconds(59));
        assertThat(round()).isZero();
        later(Duration.ofSeconds(2));
        assertThat(round()).isEqualTo(10);
        assertThat(subjects()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void withoutASenderMailsWait() {
        sender(Sender.NONE);
        server.start();
        post(mail("件名", "本文"));
        assertThat(round()).isZero();
        assertThat(one().state()).isEqualTo(MailState.WAITING);
        sender(OFFICE);
        round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private void sender(Sender wanted) {
        masters.changeSender(wanted, QuarkusTransaction.requiringNew().call(settings::settingsVersion));
    }

    private static OddMailServer odd(String word, String reply) throws IOException {
        return new OddMailServer(MailProfile.port(), Map.of(word, reply));
    }

    private NewMail mail(String subject, String text) {
        return new NewMail("汐見 花子", person, subject, text);
    }

    private void post(NewMail... wanted) {
        at(() -> desk.post(cast.officer(), batch(wanted)));
    }

    private static NewBatch batch(NewMail... wanted) {
        return new NewBatch("試しのお知らせ", "/", SubmissionKey.fresh(), List.of(wanted));
    }

    private int round() {
        int[] tried = new int[1];
        clock.at(now, () -> tried[0] = outbox.sendDue());
        return tried[0];
    }

    private void at(Runnable action) {
        clock.at(now, action);
    }

    private void later(Duration pause) {
        now = now.plus(pause);
    }

    private MailDetail one() {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.one(cast.officer(), lines().get(0).id()));
    }

    private List<MailLine> lines() {
        return views.lines(cast.officer(), Wanted.of(null, FiscalYear.of(now.toLocalDate())), 0, 100);
    }

    private List<String> subjects() {
        return Stream.of(server.getReceivedMessages()).map(OutboxTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
