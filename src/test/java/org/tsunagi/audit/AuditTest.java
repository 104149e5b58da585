package org.tsunagi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.audit.AuditProof.Finding;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.audit.AuditViews.Wanted;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** Who did, saw and took out what can be told afterwards, and nobody can change it unseen. */
@QuarkusTest
class AuditTest {
    private static final AtomicLong ACCOUNTS = new AtomicLong(9_000_000);
    private static final Viewer AUDITOR = new Viewer(8_999_999, "監査 三郎", Role.ADMINISTRATOR, null, null);

    @Inject
    AuditDesk desk;

    @Inject
    AuditViews views;

    @Inject
    EntityManager stored;

    @Inject
    OfficeClock clock;

    private Viewer officer;

    @BeforeEach
    void anOfficerNobodyElseIs() {
        officer = new Viewer(ACCOUNTS.incrementAndGet(), "記録 花子", Role.ADMINISTRATOR, null, null);
    }

    /** Other tests' lines must not lie behind a chain that was broken here. */
    @AfterEach
    void theChainIsWholeAgain() {
        QuarkusTransaction.requiringNew().run(() -> {
            stored.createQuery("delete from AuditSubject").executeUpdate();
            stored.createQuery("delete from AuditText").executeUpdate();
            stored.createQuery("delete from AuditEvent").executeUpdate();
        });
    }

    @Test
    void anActLeavesOneLineAndARefusedOneNone() {
        Browser browser = Browser.as(officer, "/regions");
        browser.fill("name", "監査圏域" + officer.userId()).press("圏域を登録する");
        assertThat(lines())
                .extracting(AuditLine::kind, AuditLine::act, AuditLine::path, AuditLine::name)
                .containsExactly(tuple(AuditKind.ACT, "RegionDesk.add", "/regions", "記録 花子"));
        browser.open("/regions").fill("name", "").press("圏域を登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void whatAnAuditorAsksOfADay() {
        Browser browser = Browser.as(officer, "/accounts");
        browser.open("/regions").open("/people/999999999").open("/certificates");
        Browser official = Browser.as(new Viewer(officer.userId(), "記録 花子", Role.OFFICIAL, null, null), "/accounts");
        assertThat(official.status()).isEqualTo(403);
        await(() -> lines().stream()
                        .filter(line -> line.kind() == AuditKind.REFUSAL)
                        .count()
                == 2);
        assertThat(lines())
                .extracting(AuditLine::kind, AuditLine::path, AuditLine::words)
                .containsExactlyInAnyOrder(
                        tuple(AuditKind.READING, "/accounts", "利用者"),
                        tuple(AuditKind.REFUSAL, "/people/999999999", ""),
                        tuple(AuditKind.READING, "/certificates", "修了証書"),
                        tuple(AuditKind.REFUSAL, "/accounts", ""));
        assertThat(lines()).allMatch(line -> "127.0.0.1".equals(line.address()));
    }

    @Test
    void theListIsSearchedAndTakenOutAndThatIsALineToo() {
        Browser browser = Browser.as(officer, "/accounts");
        browser.open("/audit?account=" + officer.userId() + "&kind=READING");
        assertThat(browser.text()).contains("記録 花子", "利用者", "閲覧", "1件");
        browser.open("/audit?from=2026-02-30");
        assertThat(browser.text()).contains("2026-02-30という日付はありません");
        browser.open("/audit/lines.csv?account=" + officer.userId());
        assertThat(new String(browser.bytes(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF番号,日時,利用者番号,氏名")
                .contains("記録 花子,閲覧,利用者,AccountsResource.list,/accounts,127.0.0.1");
        assertThat(lines())
                .extracting(AuditLine::kind, AuditLine::words)
                .contains(tuple(AuditKind.EXPORT, "操作の記録.csv"));
    }

    @Test
    void theSealedChainShowsAChangedLineAMissingLineAndAChangedName() {
        Browser browser = Browser.as(officer, "/accounts");
        browser.open("/certificates").open("/selections");
        QuarkusTransaction.requiringNew().run(() -> desk.seal());
        assertThat(proof().brokenAt()).isNull();
        assertThat(proof().proven()).isGreaterThanOrEqualTo(3);
        List<Long> ids = lines().stream().map(AuditLine::id).sorted().toList();
        long second = ids.get(1);

        assertBroken("update audit_event set account = 1 where id = " + second);
        assertBroken("update audit_event set path = '/elsewhere' where id = " + second);
        assertBroken("update audit_event set happened_at = happened_at - interval '1' day where id = " + second);
        assertBroken("update audit_event set kind = 'ACT', act = 'RegionDesk.add' where id = " + second);
        assertBroken("update audit_text set name = '別の 人' where event_id = " + second);
        assertBroken("update audit_event set seal_position = seal_position + 100 where id = " + second);
        browser.open("/audit/proof");
        assertThat(browser.text()).contains("すべて封印したときのままです");
    }

    @Test
    void aBrokenChainIsSaidOnThePage() {
        Browser browser = Browser.as(officer, "/accounts");
        desk.seal();
        change("update audit_event set account = 1 where account = " + officer.userId());
        assertThat(browser.open("/audit/proof").text()).contains("件目の記録が、封印したときの内容と違います");
    }

    @Test
    void namesAreTakenAwayWhenTheirTimeIsOverAndTheChainStaysWhole() {
        Browser.as(officer, "/accounts");
        desk.seal();
        desk.forgetTextsBefore(clock.now().minus(Duration.ofDays(1)));
        assertThat(lines().get(0).name()).isEqualTo("記録 花子");
        desk.forgetTextsBefore(clock.now().plusSeconds(1));
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isNull();
            assertThat(line.path()).isEqualTo("/accounts");
        });
        assertThat(proof().brokenAt()).isNull();
        assertThat(Browser.as(officer, "/audit?account=" + officer.userId()).text())
                .contains("（氏名は削除済み）");
    }

    @Test
    void linesAboutAThingAreFoundOnceSealed() {
        Browser.as(officer, "/people/999999998");
        desk.seal();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> views.about(
                                AUDITOR, Set.of("people/999999998"), clock.now().minusSeconds(600))))
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(AuditKind.REFUSAL));
    }

    @Test
    void signingInAndOutAndFailingToAreLines() {
        Browser browser = Browser.at("/sign-in");
        browser.post(
                "/sign-in",
                Map.of(
                        "csrf-token",
                                browser.page().select("input[name=csrf-token]").val(),
                        "login", "nobody-of-that-name",
                        "password", "wrong-wrong"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(all())
                .filteredOn(line -> line.account() == 0)
                .extracting(AuditLine::kind, AuditLine::words)
                .contains(tuple(AuditKind.REFUSAL, ""));
    }

    private void assertBroken(String change) {
        QuarkusTransaction.begin();
        try {
            assertThat(stored.createNativeQuery(change).executeUpdate()).isEqualTo(1);
            stored.flush();
            stored.unwrap(Session.class)
                    .doWork(connection -> assertThat(AuditProof.of(connection).brokenAt())
                            .as(change)
                            .isNotNull());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createNativeQuery(sql).executeUpdate());
    }

    private Finding proof() {
        return views.prove(AUDITOR);
    }

    private List<AuditLine> lines() {
        return read(officer.userId());
    }

    private List<AuditLine> all() {
        return read(Wanted.EVERYBODY);
    }

    private List<AuditLine> read(long account) {
        Wanted wanted = new Wanted(
                clock.now().minus(Duration.ofDays(2)),
                clock.now().plus(Duration.ofDays(2)),
                account,
                EnumSet.allOf(AuditKind.class));
        return QuarkusTransaction.requiringNew().call(() -> views.lines(AUDITOR, wanted, 0, 1000));
    }

    private static void await(BooleanSupplier happened) {
        for (int i = 0; i < 100 && !happened.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
