package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Due.Urgency;
import org.tsunagi.course.CourseStep;
import org.tsunagi.intake.Application.ApplicationState;

class CallDuesTest {
    private static final Map<ApplicationState, Long> NOBODY = Map.of();
    private static final String OPEN_CALL = "推薦・受講申込の受付を登録する";
    private static final String WATCH = "推薦の提出状況を確認する";

    @Test
    void anOpenCallNamesTheBodiesThatAreSilent() {
        Due due = only(CallSituation.on("2026-07-22")
                .daysOn("2026-09-29")
                .callUntil("2026-07-31", Map.of(ApplicationState.SUBMITTED, 3L), "波音市", "鳴瀬町", "遠峰町"));
        assertThat(due.label()).isEqualTo(WATCH);
        assertThat(due.on()).isEqualTo("2026-07-31");
        assertThat(due.urgency()).isEqualTo(Urgency.PRESSING);
        assertThat(due.detail()).isEqualTo("コーディネーター（令和8年度）。17の推薦機関のうち14機関が提出済みか該当なし。未提出：波音市、鳴瀬町、遠峰町");
        assertThat(due.tag()).isEqualTo("未提出 3");
    }

    @Test
    void whoIsNotAskedIsNotCounted() {
        Due due = CallSituation.on("2026-07-01")
                .daysOn("2026-09-30")
                .callUntil("2026-07-31", Map.of(), "波音市", "鳴瀬町", "遠峰町")
                .leavingOut(2)
                .dues()
                .get(0);
        assertThat(due.detail()).contains("15の推薦機関のうち12機関が提出済みか該当なし");
    }

    @Test
    void whenAllHaveSentTheCallIsStillOpenButDoesNotPress() {
        Due due = only(CallSituation.on("2026-07-30")
                .daysOn("2026-09-29")
                .callUntil("2026-07-31", Map.of(ApplicationState.SUBMITTED, 20L)));
        assertThat(due.urgency()).isEqualTo(Urgency.OPEN);
        assertThat(due.tag()).isEqualTo("全機関回答済み");
    }

    @Test
    void afterTheDeadlineCorrectionsAreWaitedFor() {
        Due due = only(CallSituation.on("2026-08-05")
                .daysOn("2026-10-29")
                .callUntil(
                        "2026-07-31",
                        Map.of(ApplicationState.SUBMITTED, 30L, ApplicationState.CORRECTION_REQUESTED, 4L)));
        assertThat(due.label()).isEqualTo("修正依頼への再提出を確認する");
        assertThat(due.place()).isEqualTo("/courses/5/applications?state=CORRECTION_REQUESTED");
    }

    @Test
    void aDeadlineThatNobodyMetAsksForTheWindow() {
        assertThat(labels(CallSituation.on("2026-08-05").daysOn("2026-10-29").callUntil("2026-07-31", NOBODY)))
                .containsExactly("受付期間を見直す");
    }

    @Test
    void aSecondCallThatNobodyAnsweredAsksForTheWindowThoughTheFirstIsDecided() {
        assertThat(labels(CallSituation.on("2026-08-25")
                        .daysOn("2026-10-29")
                        .callUntil("2026-07-31", Map.of(ApplicationState.DECIDED, 3L))
                        .callUntil("2026-08-20", NOBODY)))
                .containsExactly("受付期間を見直す");
    }

    @Test
    void aSecondCallThatIsOpenIsWatched() {
        assertThat(labels(CallSituation.on("2026-08-05")
                        .daysOn("2026-10-29")
                        .callUntil("2026-07-31", Map.of(ApplicationState.SUBMITTED, 3L))
                        .callUntil("2026-08-20", NOBODY, "波音市")))
                .containsExactly(WATCH);
    }

    @Test
    void aCourseWithoutCallAsksForOneUnlessItIsOver() {
        assertThat(labels(CallSituation.on("2026-05-01"))).containsExactly(OPEN_CALL);
        assertThat(labels(CallSituation.on("2026-05-01").daysOn("2026-09-30"))).containsExactly(OPEN_CALL);
        assertThat(labels(CallSituation.on("2027-03-31"))).containsExactly(OPEN_CALL);
        assertThat(labels(CallSituation.on("2027-04-01"))).isEmpty();
        assertThat(labels(CallSituation.on("2026-10-20").daysOn("2026-09-30"))).isEmpty();
        assertThat(labels(CallSituation.on("2027-04-01").callUntil("2026-07-31", NOBODY)))
                .isEmpty();
    }

    @Test
    void aCourseIsThroughWithItsCallsOnceTheLastIsClosed() {
        CourseStep none = CallStep.of(List.of(), "/courses/5/calls/new");
        assertThat(none.note()).isEqualTo("これから");
        assertThat(none.place()).isEqualTo("/courses/5/calls/new");
        CourseStep open = step("2026-07-01");
        assertThat(open.done()).isFalse();
        assertThat(open.note()).isEqualTo("8月30日（日） 締切");
        assertThat(open.place()).isEqualTo("/calls/70");
        assertThat(step("2026-08-31").done()).isTrue();
        assertThat(step("2026-08-31").note()).isEqualTo("8月30日（日） 締切済み");
        assertThat(step("2026-05-31").note()).isEqualTo("6月1日（月） 受付開始");
    }

    private static CourseStep step(String today) {
        return CallStep.of(
                CallSituation.on(today)
                        .callUntil("2026-08-30", Map.of(ApplicationState.SUBMITTED, 3L))
                        .calls(),
                null);
    }

    private static List<String> labels(CallSituation situation) {
        return situation.dues().stream().map(Due::label).toList();
    }

    private static Due only(CallSituation situation) {
        assertThat(situation.dues()).hasSize(1);
        return situation.dues().get(0);
    }
}
