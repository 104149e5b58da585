package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallExtensionDesk;
import org.tsunagi.intake.CallExtensionDesk.NewExtension;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.NoneDesk;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.RankDesk;
import org.tsunagi.intake.ScopeDesk;
import org.tsunagi.intake.ScopeViews;
import org.tsunagi.intake.SubmissionDesk;

/** A city that runs its own course is not asked for nominations. */
@QuarkusTest
class CallScopeTest {
    private static final String REASON = "市が独自に実施";
    private static final String NOT_ASKED = "この研修の推薦はお願いしていません（市が独自に実施）";

    @Inject
    Cast cast;

    @Inject
    ScopeDesk desk;

    @Inject
    ScopeViews views;

    @Inject
    IntakeDesk intake;

    @Inject
    IntakeViews applications;

    @Inject
    SubmissionDesk submissions;

    @Inject
    NoneDesk nones;

    @Inject
    RankDesk ranks;

    @Inject
    CallExtensionDesk extensions;

    @Inject
    CallDesk calls;

    @Inject
    CallViews callViews;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager stored;

    @Inject
    Statements statements;

    private Viewer ichiro;
    private long shiomi;
    private long course;
    private long call;

    @BeforeEach
    void anOpenCall() {
        ichiro = cast.nominator(Cast.SHIOMI);
        shiomi = ichiro.body().orElseThrow();
        course = cast.course(Route.NOMINATED, 2);
        call = cast.openCall(course, null);
    }

    @Test
    void theBoardTheCountAndTheReminderLeaveItOut() {
        assertThat(callViews.silentBodies(List.of(call)).get(call)).contains("汐見市");
        Browser board = leftOut();
        assertThat(board.page().select(".flash").text()).contains("対象外の推薦機関を保存しました");
        assertThat(board.page().select("details:contains(対象外の推薦機関)").text()).contains("汐見市　市が独自に実施");
        assertThat(board.page().select("details:contains(まだ何も届いていない)").text())
                .contains("波音市")
                .doesNotContain("汐見市");
        assertThat(callViews.silentBodies(List.of(call)).get(call))
                .doesNotContain("汐見市")
                .contains("波音市");
        assertThat(callViews.leftOut(List.of(call))).containsEntry(call, 1L);
        for (String letters : List.of("/notices/calls/", "/notices/reminders/")) {
            assertThat(Browser.as(cast.officer(), letters + call).main())
                    .contains("波音市長")
                    .doesNotContain("汐見市長");
        }
    }

    @Test
    void itsOwnPageSaysInOneSentenceWhyAndOffersNothing() {
        leftOut();
        Browser own = Browser.as(ichiro, "/nominations?year=1999");
        assertThat(own.page().select(section()).text())
                .contains(NOT_ASKED)
                .doesNotContain("推薦する方はいない", "Excelの一覧", "候補者はまだ");
        assertThat(own.page().select(section() + " .button, " + section() + " form"))
                .isEmpty();
        assertThat(own.open("/calls/" + call + "/nominations/new").main()).contains(NOT_ASKED);
        assertThat(own.page().select("form[action$=/nominations]")).isEmpty();
        assertThat(own.open("/calls/" + call + "/nominations/list").main())
                .contains(NOT_ASKED)
                .doesNotContain("一覧を受け取る");
        assertThat(own.open("/calls/" + call + "/nominations/list/template.xlsx")
                        .path())
                .isEqualTo("/calls/" + call + "/nominations/list");
        assertThat(Browser.as(cast.nominator(Cast.NAMIOTO), "/nominations?year=1999")
                        .page()
                        .select(section())
                        .text())
                .contains("推薦する")
                .doesNotContain("汐見市", REASON);
    }

    @Test
    void nothingIsTakenFromItWhoeverSendsIt() {
        long draft = nominated();
        leftOut();
        assertRefused(this::nominated);
        assertRefused(() -> intake.nominateFor(
                cast.officer(), call, shiomi, clock.today(), 2, someone("次郎"), SubmissionKey.fresh()));
        assertRefused(() -> intake.submit(
                ichiro, draft, applications.one(cast.officer(), draft).version()));
        assertRefused(() -> intake.submit(
                cast.officer(), draft, applications.one(cast.officer(), draft).version()));
        assertRefused(() -> submissions.submit(ichiro, call, Fingerprint.sent("")));
        assertRefused(() -> nones.declare(ichiro, call, shiomi));
        assertRefused(() -> ranks.move(ichiro, draft, 1, RankDesk.Step.UP));
        assertRefused(this::extend);
        assertThat(Browser.as(ichiro, "/applications/" + draft + "/check").main())
                .contains(NOT_ASKED)
                .doesNotContain("推薦を提出する");
        assertThat(Browser.as(cast.officer(), "/calls/" + call + "/nominations/new?body=" + shiomi)
                        .main())
                .contains("汐見市は、この受付の対象外です（市が独自に実施）");
    }

    @Test
    void theUntickedIsAskedAgainAndGoesOnWithItsDrafts() {
        long draft = nominated();
        Browser officer = leftOut();
        assertThat(officer.follow("対象外の機関を決める").main()).contains("1件（提出できません）", "見本 花子");
        assertThat(officer.page().select("input[name=bodies][checked]").eachAttr("value"))
                .containsExactly(Long.toString(shiomi));
        officer.untick("汐見市").press("保存する");
        assertThat(officer.page().select("details:contains(対象外の推薦機関)")).isEmpty();
        intake.submit(ichiro, draft, applications.one(ichiro, draft).version());
        assertThat(Browser.as(ichiro, "/applications/" + draft).main()).contains("提出済み");
        assertThat(stored.createQuery(
                                "select count(e) from AuditEvent e where e.act = 'ScopeDesk.leaveOut'", Long.class)
                        .getSingleResult())
                .isGreaterThan(1);
    }

    @Test
    void theTrailNamesEachBodyHoweverLongTheReason() {
        String reason = "長".repeat(150) + call;
        form().tick("汐見市").tick("波音市").fill("reason", reason).press("保存する");
        List<String> said = stored.createQuery(
                        "select t.words from AuditText t where t.words like '%長長長%' order by t.eventId desc",
                        String.class)
                .setMaxResults(2)
                .getResultList();
        assertThat(said)
                .anyMatch(one -> one.contains("汐見市") && !one.contains("波音市"))
                .anyMatch(one -> one.contains("波音市") && !one.contains("汐見市"));
    }

    @Test
    void whatIsWithThePrefectureIsTakenBackFirst() {
        long id = nominated();
        intake.submit(ichiro, id, applications.one(ichiro, id).version());
        Browser form = form();
        assertThat(form.main()).contains("汐見市（推薦 1件）");
        form.tick("汐見市（推薦 1件）").fill("reason", REASON).press("保存する");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.page().select(".problems").text()).contains("汐見市には、県に届いている推薦が1件あります");
        assertThat(form.page().select("input[name=reason]").val()).isEqualTo(REASON);
        assertThat(form.page().select("input[name=bodies][checked]")).hasSize(1);
        intake.withdraw(cast.officer(), id, "市が独自に実施するため");
        form.press("保存する");
        assertThat(form.status()).isEqualTo(200);
        assertRefused(() -> intake.reinstate(cast.officer(), id));
    }

    @Test
    void aLongerDeadlineIsEndedFirst() {
        extend();
        assertThat(form().main()).contains("汐見市（受付を延長中）");
        assertThatThrownBy(() -> leaveOut(REASON, views.of(cast.officer(), call).seen()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("受付を延長しています"));
    }

    @Test
    void whoIsNewlyLeftOutNeedsAReason() {
        Browser form = form().tick("汐見市").press("保存する");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.page().select("#reason-error").text()).contains("対象外とする理由を入力してください");
        assertThat(callViews.leftOut(List.of(call))).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsLookedAtAgain() {
        Browser early = form();
        leftOut();
        early.tick("波音市").fill("reason", "別の理由").press("保存する");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.main()).contains("対象外の機関が変わりました", "市が独自に実施");
        assertThat(early.page().select("input[name=reason]").val()).isEqualTo("別の理由");
        assertThat(callViews.leftOut(List.of(call))).containsEntry(call, 1L);
    }

    @Test
    void twoAtOnceLeaveItOutOnce() {
        Fingerprint seen = views.of(cast.officer(), call).seen();
        Runnable leaving = () -> leaveOut(REASON, seen);
        AtOnce.act(leaving, leaving);
        assertThat(callViews.leftOut(List.of(call))).containsEntry(call, 1L);
    }

    @Test
    void anotherCallAsksItAndACallIsRemovedWithItsScope() {
        leftOut();
        long second = cast.openCall(course, null);
        assertThat(callViews.leftOut(List.of(second))).isEmpty();
        calls.remove(call);
        assertThat(stored.createQuery("select count(o) from OutsideScope o where o.call.id = :call", Long.class)
                        .setParameter("call", call)
                        .getSingleResult())
                .isZero();
    }

    @Test
    void theStatementsOfThePageDoNotGrow() {
        Viewer hanako = cast.officer();
        long none = statements.during(() -> views.of(hanako, call));
        desk.leaveOut(
                hanako,
                call,
                Set.of(shiomi, cast.nominator(Cast.NAMIOTO).body().orElseThrow()),
                REASON,
                views.of(hanako, call).seen());
        assertThat(statements.during(() -> views.of(hanako, call))).isEqualTo(none);
    }

    private void extend() {
        extensions.extend(
                cast.officer(),
                call,
                new NewExtension(shiomi, clock.now().plus(Duration.ofDays(9)), "災害対応のため"),
                SubmissionKey.fresh());
    }

    private void leaveOut(String reason, Fingerprint seen) {
        desk.leaveOut(cast.officer(), call, Set.of(shiomi), reason, seen);
    }

    private static void assertRefused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains(REASON));
    }

    private Browser form() {
        return Browser.as(cast.officer(), "/calls/" + call).follow("対象外の機関を決める");
    }

    /** The board after 汐見市 was left out. */
    private Browser leftOut() {
        return form().tick("汐見市").fill("reason", REASON).press("保存する");
    }

    private String section() {
        return "section[aria-labelledby=call-" + call + "]";
    }

    private Particulars someone(String given) {
        return cast.person("髙橋", given, "たかはし", "はなこ");
    }

    private long nominated() {
        return intake.nominate(ichiro, call, 1, someone("花子"), SubmissionKey.fresh());
    }
}
