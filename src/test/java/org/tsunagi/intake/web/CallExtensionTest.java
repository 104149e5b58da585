package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallExtensionDesk;
import org.tsunagi.intake.CallExtensionDesk.NewExtension;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;

/** A call that is closed is opened again for one body until a date. */
@QuarkusTest
class CallExtensionTest {
    @Inject
    Cast cast;

    @Inject
    IntakeDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    CallExtensionDesk extensions;

    @Inject
    CallViews callViews;

    @Inject
    IntakeViews views;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager stored;

    @Inject
    Statements statements;

    private Viewer ichiro;
    private long course;
    private long call;

    @BeforeEach
    void aCallThatClosedYesterday() {
        ichiro = cast.nominator(Cast.SHIOMI);
        course = cast.course(Route.NOMINATED, 2);
        call = calls.open(
                course,
                new NewCall(clock.now().minus(Duration.ofDays(10)), clock.now().minus(Duration.ofDays(1)), null, ""),
                SubmissionKey.fresh());
    }

    @Test
    void onlyThatBodyNominatesUntilItsOwnDeadline() {
        Browser late = Browser.as(ichiro, "/calls/" + call + "/nominations/new");
        assertThat(late.main()).contains("締め切りました");
        Browser officer = extended(5);
        assertThat(officer.page().select(".flash").text()).contains("受付を延長しました");
        String deadline = JapaneseDate.both(closes(5));
        Browser own = Browser.as(ichiro, "/nominations?year=1999");
        assertThat(own.page().select(section()).text()).contains(deadline, "あと5日", "この推薦機関だけ延長");
        long id = nominated();
        desk.submit(ichiro, id, views.one(ichiro, id).version());
        assertThat(Browser.as(ichiro, "/applications/" + id).main()).contains("内容を変更する", "取り下げる");

        Viewer neighbour = cast.nominator(Cast.NAMIOTO);
        assertThat(Browser.as(neighbour, "/nominations?year=2019")
                        .page()
                        .select(section())
                        .text())
                .contains("締切済み")
                .doesNotContain("延長", deadline);
        assertThatThrownBy(() -> desk.nominate(neighbour, call, 1, person(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("intake.closed");
    }

    @Test
    void theBoardAndTheTrailKnowAndTheReasonIsTheOfficesOwn() {
        extended(5);
        Browser board = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(board.page().select("tr:contains(汐見市)").text()).contains("延長", JapaneseDate.both(closes(5)));
        assertThat(board.page().select("tr:contains(波音市)").text()).doesNotContain("延長");
        assertThat(board.follow("一つの推薦機関の受付を延長する").main()).contains("汐見市", "災害対応のため", "見本 花子", "延長中");
        assertThat(Browser.as(ichiro, "/nominations?year=1999").main()).doesNotContain("災害対応");
        assertThat(stored.createQuery(
                                "select count(e) from AuditEvent e where e.act = 'CallExtensionDesk.extend'",
                                Long.class)
                        .getSingleResult())
                .isPositive();
    }

    @Test
    void itIsEndedAgain() {
        Browser officer = extended(5);
        long id = nominated();
        officer.press("延長を終わる：汐見市");
        assertThat(officer.main()).contains("途中で終了");
        assertThatThrownBy(() -> desk.withdraw(ichiro, id, "異動のため")).hasMessageContaining("intake.closed");
        assertThat(Browser.as(ichiro, "/nominations?year=2019")
                        .page()
                        .select(section())
                        .text())
                .contains("締切済み");
    }

    @Test
    void whatWasTypedBeforeItIsOverIsRefusedAfterIt() {
        extend(Duration.ofSeconds(2));
        Browser form = Browser.as(ichiro, "/calls/" + call + "/nominations/new");
        assertThat(form.page().select("button:contains(下書きを保存)")).isNotEmpty();
        extensions.end(cast.officer(), call, standing());
        form.fill("family", "髙橋")
                .fill("birthDate", "1980-03-04")
                .tick("看護師")
                .tick("できる")
                .press("下書きを保存して内容を確認する");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.main()).contains("締め切りました");
        assertThat(form.value("family")).isEqualTo("髙橋");
    }

    @Test
    void nothingIsDecidedWhileItRunsAndNothingIsExtendedAfterTheDecision() {
        extended(5);
        long id = nominated();
        desk.submit(ichiro, id, views.one(ichiro, id).version());
        Browser proposal = Browser.as(cast.officer(), "/courses/" + course + "/selection");
        assertThat(proposal.main()).contains(JapaneseDate.both(closes(5)) + "まで延長しています");
        assertThatThrownBy(() -> cast.select(course, LocalDate.of(2019, 9, 10)))
                .hasMessageContaining("selection.stillExtended");
        extensions.end(cast.officer(), call, standing());
        cast.select(course, LocalDate.of(2019, 9, 10));
        assertThatThrownBy(() -> extend(Duration.ofDays(3))).hasMessageContaining("intake.selected");
        assertThat(Browser.as(cast.officer(), "/calls/" + call + "/extensions").main())
                .doesNotContain("この機関の受付を延長する");
    }

    @Test
    void aPaperThatCameLateIsEnteredForTheBodyThatHasMoreTime() {
        LocalDate today = clock.today();
        assertThatThrownBy(
                        () -> desk.nominateFor(cast.officer(), call, body(), today, 1, person(), SubmissionKey.fresh()))
                .hasMessageContaining("intake.receivedAfterClosing");
        extended(5);
        desk.nominateFor(cast.officer(), call, body(), today, 1, person(), SubmissionKey.fresh());
        assertThat(callViews.board(cast.officer(), call))
                .filteredOn(line -> line.bodyId() == body())
                .singleElement()
                .satisfies(line -> assertThat(line.standing().drafts()).isEqualTo(1));
    }

    @Test
    void anEarlierDeadlineIsRefusedAndWhatWasTypedStays() {
        Browser page = Browser.as(cast.officer(), "/calls/" + call + "/extensions")
                .fill("body", "汐見市")
                .fill("closesOn", "2019-05-01")
                .fill("reason", "災害対応のため")
                .press("この機関の受付を延長する");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.main()).contains("全体の締切", "より後の日時にしてください");
        assertThat(page.value("reason")).isEqualTo("災害対応のため");
    }

    @Test
    void sentTenTimesAtOnceItIsGivenOnce() {
        Browser page = filled(5);
        assertThat(page.pressAtOnce(10, "この機関の受付を延長する")).allMatch(answer -> answer.startsWith("303 "));
        assertThat(callViews.extensions(cast.officer(), call)).hasSize(1);
    }

    @Test
    void aNewDeadlineTakesThePlaceOfTheOneBefore() {
        extended(9);
        extended(5);
        assertThat(callViews.extensions(cast.officer(), call))
                .hasSize(2)
                .filteredOn(one -> one.running())
                .hasSize(1);
        assertThat(Browser.as(ichiro, "/nominations?year=1999")
                        .page()
                        .select(section())
                        .text())
                .contains("あと5日");
    }

    @Test
    void theReminderGoesToThatBodyWithItsOwnDeadline() {
        extended(5);
        Browser letters = Browser.as(cast.officer(), "/notices/reminders/" + call);
        assertThat(letters.status()).isEqualTo(200);
        assertThat(letters.main()).contains("汐見市").doesNotContain("波音市");
    }

    @Test
    void whatIsTakenBackWithinItsOwnTimeHasNotApplied() {
        extended(5);
        long id = nominated();
        desk.submit(ichiro, id, views.one(ichiro, id).version());
        assertThat(applied()).isEqualTo(1);
        desk.withdraw(ichiro, id, "異動のため");
        assertThat(applied()).isZero();
    }

    @Test
    void aBodyAndAnOfficialExtendNothing() {
        assertThat(Browser.as(ichiro, "/calls/" + call + "/extensions").status())
                .isEqualTo(403);
        assertThatThrownBy(() -> extensions.extend(
                        ichiro, call, new NewExtension(body(), closes(5), "自分で"), SubmissionKey.fresh()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theStatementsOfABodysListDoNotGrowWithItsExtensions() {
        long one = statements.during(() -> Browser.as(ichiro, "/nominations?year=2019"));
        for (int n = 0; n < 5; n++) {
            aCallThatClosedYesterday();
            extend(Duration.ofDays(5));
        }
        long six = statements.during(() -> Browser.as(ichiro, "/nominations?year=2019"));
        assertThat(six).isEqualTo(one);
    }

    private long applied() {
        return views.appliedPerMunicipality(Cast.YEAR).stream()
                .filter(count -> count.courseId() == course)
                .mapToLong(count -> count.persons())
                .sum();
    }

    private Browser extended(int days) {
        return filled(days).press("この機関の受付を延長する");
    }

    private Browser filled(int days) {
        return Browser.as(cast.officer(), "/calls/" + call + "/extensions")
                .fill("body", "汐見市")
                .fill("closesOn", clock.today().plusDays(days).toString())
                .fill("closesTime", "17:00")
                .fill("reason", "災害対応のため");
    }

    private void extend(Duration longer) {
        extensions.extend(
                cast.officer(),
                call,
                new NewExtension(body(), clock.now().plus(longer), "災害対応のため"),
                SubmissionKey.fresh());
    }

    private Instant closes(int days) {
        return clock.today()
                .plusDays(days)
                .atTime(17, 0)
                .atZone(OfficeClock.ZONE)
                .toInstant();
    }

    private long standing() {
        return callViews.extensions(cast.officer(), call).get(0).id();
    }

    private long body() {
        return ichiro.body().orElseThrow();
    }

    private long nominated() {
        return desk.nominate(ichiro, call, 1, person(), SubmissionKey.fresh());
    }

    private Particulars person() {
        return cast.person("髙﨑", "葛󠄀子", "たかさき", "かつこ");
    }

    private String section() {
        return "section[aria-labelledby=call-" + call + "]";
    }
}
