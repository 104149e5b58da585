package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.NomineeLine;
import org.tsunagi.intake.RankDesk;
import org.tsunagi.intake.RankDesk.Step;

/** A body's candidates change places by a press of a button. */
@QuarkusTest
class RankTest {
    @Inject
    Cast cast;

    @Inject
    IntakeDesk desk;

    @Inject
    RankDesk ranks;

    @Inject
    IntakeViews views;

    @Inject
    CallViews callViews;

    @Inject
    Statements statements;

    private Viewer ichiro;
    private long course;
    private long call;

    @BeforeEach
    void anOpenCall() {
        ichiro = cast.nominator(Cast.SHIOMI);
        course = cast.course(Route.NOMINATED, 2);
        call = cast.openCall(course, null);
    }

    @Test
    void twoCandidatesChangePlacesWithOnePress() {
        long first = nominated(1);
        long second = nominated(2);
        Browser browser = list().pressIn("#call-" + call + " ~ figure tr:contains(花子2)", "上へ");
        assertThat(browser.path()).isEqualTo("/nominations");
        assertThat(order()).containsExactly(second, first);
        assertThat(rank(second)).isEqualTo(1);
        assertThat(rank(first)).isEqualTo(2);
        browser.pressIn("#call-" + call + " ~ figure tr:contains(花子2)", "下へ");
        assertThat(order()).containsExactly(first, second);
    }

    @Test
    void theNextFreeRankIsFoundAtOnceHoweverManyAreHeld() {
        long back = nominated(1);
        long few = again(back);
        for (int rank = 2; rank <= 12; rank++) {
            nominated(rank);
        }
        long beside = nominated(13);
        assertThat(again(beside)).isEqualTo(few);
        assertThat(rank(beside)).isEqualTo(13);
    }

    private long again(long id) {
        desk.withdraw(ichiro, id, "異動のため");
        return statements.duringAct(() -> desk.reinstate(ichiro, id));
    }

    @Test
    void aGapInTheRanksIsSteppedOver() {
        long first = nominated(2);
        long second = nominated(7);
        list().pressIn("#call-" + call + " ~ figure tr:contains(花子7)", "上へ");
        assertThat(rank(second)).isEqualTo(2);
        assertThat(rank(first)).isEqualTo(7);
    }

    @Test
    void theFirstHasNoButtonUpAndTheLastNoneDown() {
        nominated(1);
        long last = nominated(2);
        desk.withdraw(ichiro, nominated(3), "異動のため");
        assertThat(list().page()
                        .select("#call-" + call + " ~ figure tbody button")
                        .eachAttr("aria-label"))
                .containsExactly("髙橋 花子1を下へ", "髙橋 花子2を上へ");
        ranks.move(ichiro, last, 2, Step.DOWN);
        assertThat(rank(last)).isEqualTo(2);
    }

    @Test
    void whoWasSentIsMovedTooAndTheTrailOfBothSaysIt() {
        long first = nominated(1);
        long second = nominated(2);
        cast.submit(ichiro, first);
        desk.requestCorrection(cast.officer(), first, "住所をご確認ください");
        list().pressIn("#call-" + call + " ~ figure tr:contains(花子2)", "上へ");
        assertThat(Browser.as(ichiro, "/applications/" + first)
                        .page()
                        .select("tbody")
                        .last()
                        .text())
                .contains("順位の変更", "町田 一郎", "第1順位から第2順位へ");
        assertThat(Browser.as(ichiro, "/applications/" + second)
                        .page()
                        .select("tbody")
                        .last()
                        .text())
                .contains("第2順位から第1順位へ");
    }

    @Test
    void anOfficerMovesForTheBodyAndTheBodyReadsIt() {
        long first = nominated(1);
        long second = nominated(2);
        Browser hanako = Browser.as(cast.officer(), "/applications/" + second).press("順位を上へ");
        assertThat(hanako.path()).isEqualTo("/applications/" + second);
        assertThat(rank(first)).isEqualTo(2);
        assertThat(Browser.as(ichiro, "/applications/" + first).main()).contains("順位の変更（県が代わりに入力）");
    }

    @Test
    void afterTheDeadlineNoBodyMovesAnybody() {
        nominated(1);
        long second = nominated(2);
        Browser late = list();
        cast.close(call);
        late.pressIn("#call-" + call + " ~ figure tr:contains(花子2)", "上へ");
        assertThat(late.page().select(".flash").text()).contains("締め切りました");
        assertThat(late.page().select("#call-" + call + " ~ figure tbody button"))
                .isEmpty();
        assertThat(rank(second)).isEqualTo(2);
    }

    @Test
    void aNeighboursIsNotFoundAndStaysWhereItIs() {
        nominated(1);
        long second = nominated(2);
        Browser neighbour = Browser.as(cast.nominator(Cast.NAMIOTO), "/nominations");
        String token = neighbour.page().select("input[name=csrf-token]").first().val();
        neighbour.post("/applications/" + second + "/position", Map.of("csrf-token", token, "rank", "2", "step", "UP"));
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(neighbour.open("/applications/" + second + "/position").status())
                .isEqualTo(404);
        assertThat(rank(second)).isEqualTo(2);
    }

    @Test
    void candidatesOfAnotherCallOfTheCourseKeepTheirRanks() {
        long earlier = nominated(1);
        cast.close(call);
        call = cast.openCall(course, null);
        long second = nominated(2);
        ranks.move(ichiro, second, 2, Step.UP);
        assertThat(rank(earlier)).isEqualTo(1);
    }

    @Test
    void onePressSentTenTimesAtOnceMovesOnce() {
        nominated(1);
        nominated(2);
        long third = nominated(3);
        List<String> answers =
                Browser.as(cast.officer(), "/applications/" + third).pressAtOnce(10, "順位を上へ");
        assertThat(answers).hasSize(10).containsOnly("303 /applications/" + third);
        assertThat(rank(third)).isEqualTo(2);
    }

    @Test
    void pressesAtOnceLeaveEachRankOnce() {
        long first = nominated(1);
        long second = nominated(2);
        long third = nominated(3);
        AtOnce.act(() -> ranks.move(ichiro, third, 3, Step.UP), () -> ranks.move(ichiro, first, 1, Step.DOWN));
        assertThat(order()).containsExactly(third, first, second);
        assertThat(List.of(rank(third), rank(first), rank(second))).containsExactly(1, 2, 3);
    }

    private Browser list() {
        return Browser.as(ichiro, "/nominations?year=1999");
    }

    private List<Long> order() {
        return callViews.own(ichiro, Cast.YEAR).stream()
                .filter(own -> own.call().id() == call)
                .flatMap(own -> own.nominees().stream())
                .map(NomineeLine::id)
                .toList();
    }

    private Integer rank(long id) {
        return views.one(ichiro, id).rank();
    }

    private long nominated(int rank) {
        return desk.nominate(ichiro, call, rank, cast.person("髙橋", "花子" + rank, "たかはし", "はなこ"), SubmissionKey.fresh());
    }
}
