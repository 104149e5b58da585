package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;

/** Nobody decides a second time about a course, so nothing more is entered or sent for it. */
@QuarkusTest
class AfterTheSelectionTest {
    private static final LocalDateTime IN_TIME = LocalDateTime.of(2019, 7, 2, 9, 0);

    @Inject
    Cast cast;

    @Inject
    IntakeDesk intake;

    @Inject
    CallDesk calls;

    @Inject
    IntakeViews views;

    @Inject
    CallViews callViews;

    @Inject
    OfficeClock clock;

    private long course;
    private long call;
    private long draft;
    private long withdrawn;

    @BeforeEach
    void oneSubmittedOneDraftAndOneTakenBack() {
        course = cast.course(Route.NOMINATED, 2);
        call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("𠮷田", "実", "よしだ", "みのる"));
        withdrawn = cast.nominated(Cast.SHIOMI, call, 2, cast.person("山﨑", "太郎", "やまざき", "たろう"));
        intake.withdraw(cast.officer(), withdrawn, "異動のため");
        clock.at(IN_TIME, () -> draft = nominate());
    }

    @Test
    void nothingIsSentChangedTakenBackOrReinstated() {
        decide();
        refused(() -> cast.submit(cast.officer(), draft));
        refused(() -> intake.withdraw(cast.officer(), draft, "異動のため"));
        refused(() -> intake.reinstate(cast.officer(), withdrawn));
        refused(() -> intake.change(
                cast.officer(),
                draft,
                null,
                cast.person("森", "三", "もり", "さん"),
                "",
                views.one(cast.officer(), draft).version()));
        clock.at(IN_TIME, () -> refused(this::nominate));
    }

    @Test
    void noCallIsReopenedAndAFormOpenedBeforeSaysThatTheCallWouldBeAnother() {
        Browser form = Browser.as(cast.officer(), "/courses/" + course + "/calls/new")
                .fill("opensOn", "R1.10.1")
                .fill("closesOn", "R1.10.31");
        decide();
        refused(() -> calls.change(
                call,
                new NewCall(clock.now().minus(Duration.ofDays(1)), clock.now().plus(Duration.ofDays(5)), null, ""),
                callViews.call(cast.officer(), call).version()));
        form.press("登録する");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.page().select(".problems").text()).contains("登録すると「再募集」の受付になります");
        assertThat(form.value("opensOn")).isEqualTo("R1.10.1");
        assertThat(form.main()).contains("空き1名");
    }

    @Test
    void whatIsSentWhileTheSelectionIsBeingDecidedWaitsAndIsRefused() {
        refused(() -> AtOnce.act(this::decide, () -> cast.submit(cast.officer(), draft)));
    }

    @Test
    void aDeadlineMovedWhileTheSelectionIsBeingDecidedWaitsAndIsRefused() {
        long version = callViews.call(cast.officer(), call).version();
        NewCall longer =
                new NewCall(clock.now().minus(Duration.ofDays(1)), clock.now().plus(Duration.ofDays(5)), null, "");
        refused(() -> AtOnce.act(this::decide, () -> calls.change(call, longer, version)));
    }

    @Test
    void thePagesOfferNothingOfIt() {
        decide();
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(hanako.main()).contains("選考は終わっています").doesNotContain("受付期間を変更する");
        for (String page : new String[] {
            "/calls/" + call + "/edit",
            "/applications/" + draft,
            "/applications/" + draft + "/edit",
            "/applications/" + draft + "/check",
            "/applications/" + withdrawn
        }) {
            hanako.open(page);
            assertThat(hanako.page().select("main form:not([action$=employer-copy])"))
                    .as(page)
                    .isEmpty();
            assertThat(hanako.main()).as(page).contains("選考は終わっています");
        }
    }

    private long nominate() {
        return intake.nominate(
                cast.nominator(Cast.SHIOMI), call, 3, cast.person("森", "二", "もり", "つぐ"), SubmissionKey.fresh());
    }

    private void decide() {
        cast.select(course, LocalDate.of(2019, 9, 6));
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage("intake.selected");
    }
}
