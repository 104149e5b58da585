package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.forecast.ForecastDesk;
import org.tsunagi.forecast.ForecastDesk.Asked;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallViews;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Precedence;

/** How people come onto a course is the course's own, and stays once they were called. */
@QuarkusTest
class CourseRouteTest {
    @Inject
    Cast cast;

    @Inject
    CourseViews views;

    @Inject
    CallDesk calls;

    @Inject
    CallViews callViews;

    @Inject
    ForecastDesk forecasts;

    @Inject
    OfficeClock clock;

    @Test
    void aCourseIsPlannedByTheRouteOfItsProgramAndKeepsItWhenTheProgramChanges() {
        long course = cast.course(Route.NOMINATED, 20);
        String code = views.line(course).programCode();
        long program = views.programs().stream()
                .filter(one -> one.program().code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        Browser hanako = Browser.as(cast.officer(), "/programs/" + program);
        hanako.page().select("input[name=route]").removeAttr("checked");
        hanako.tick("推薦と直接申込").fill("wordsFrom", "2019").press("保存する");
        assertThat(hanako.status()).as(hanako.main()).isEqualTo(200);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> views.program(program).program().route()))
                .isEqualTo(Route.MIXED);
        assertThat(views.line(course).route()).isEqualTo(Route.NOMINATED);
        assertThat(hanako.open("/courses/new?year=2018").main()).contains("推薦と直接申込");
    }

    @Test
    void theOfficeChangesItUntilTheFirstCallOpens() {
        long course = cast.course(Route.NOMINATED, 20);
        long call = open(course, Duration.ofDays(1));
        choose(course, Route.MIXED);
        assertThat(views.line(course).route()).isEqualTo(Route.MIXED);
        assertThat(callViews.call(cast.officer(), call).route()).isEqualTo(Route.MIXED);
        assertThat(Browser.as(cast.officer(), "/courses/" + course).main()).contains("推薦と直接申込");

        Browser late = Browser.as(cast.officer(), "/courses/" + course + "/edit");
        long opened = open(course, Duration.ofHours(-1));
        tick(late, Route.DIRECT).press("保存する");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.main()).contains("受付が始まっているため、申込みの方法は変えられません。");
        assertThat(views.line(course).route()).isEqualTo(Route.MIXED);
        late.open("/courses/" + course + "/edit");
        assertThat(late.page().select("input[name=route]")).isEmpty();
        late.fill("seats", "21").press("保存する");
        assertThat(views.line(course).seats()).isEqualTo(21);
        assertThat(views.line(course).route()).isEqualTo(Route.MIXED);

        calls.remove(opened);
        choose(course, Route.DIRECT);
        assertThat(views.line(course).route()).isEqualTo(Route.DIRECT);
    }

    @Test
    void whereSomethingWasEnteredItStays() {
        long course = cast.course(Route.NOMINATED, 20);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("森", "花", "モリ", "ハナ"));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/edit");
        assertThat(hanako.main()).contains("申込みが登録されているため、申込みの方法は変えられません。");
        assertThat(hanako.page().select("input[name=route]")).isEmpty();
    }

    @Test
    void noRouteIsChosenByWhichTheRuleOrTheForecastOfTheCourseMeansNothing() {
        long course = cast.course(Route.NOMINATED, 20);
        cast.choose(course, new SeatRule(null, false, null, BodyOrder.PLANNED_FIRST, ""));
        Browser early = Browser.as(cast.officer(), "/courses/" + course + "/edit");
        assertThat(early.main()).contains("先に選考基準で順を「到着順」にし、区分を外してから");
        assertThat(early.page().select("input[name=route]")).isEmpty();
        cast.choose(course, SeatRule.usual());
        Instant now = clock.now();
        long forecast = forecasts.ask(course, new Asked(now, now.plusSeconds(60), ""));
        assertThat(choose(course, Route.DIRECT).main()).contains("調査を削除すると変えられます");
        choose(course, Route.MIXED);
        assertThat(views.line(course).route()).isEqualTo(Route.MIXED);
        cast.choose(
                course, new SeatRule(null, null, false, null, BodyOrder.ARRIVAL, "", false, Precedence.NOMINEES_FIRST));
        assertThat(early.open("/courses/" + course + "/edit").main())
                .contains("推薦の方と直接の申込みの方の順を「合わせて届いた順」に、", "「到着順」にし、区分を外してから")
                .doesNotContain("上限を空欄に");
        cast.choose(course, SeatRule.usual());
        forecasts.remove(forecast);
        choose(course, Route.DIRECT);
        assertThat(views.line(course).route()).isEqualTo(Route.DIRECT);
    }

    @Test
    void noRouteIsChosenOnWhichALimitOfTheRuleMeansNothing() {
        long course = cast.course(Route.NOMINATED, 20);
        cast.choose(course, new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""));
        assertThat(choose(course, Route.DIRECT).main()).contains("先に選考基準でその上限を空欄にしてから");
        assertThat(views.line(course).route()).isEqualTo(Route.NOMINATED);
        choose(course, Route.EMPLOYER);
        assertThat(views.line(course).route()).isEqualTo(Route.EMPLOYER);
        choose(course, Route.NOMINATED);
        cast.choose(course, new SeatRule(null, 1, false, null, BodyOrder.PLANNED_FIRST, ""));
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/edit").main())
                .contains("先に選考基準で上限を空欄にし、順を「到着順」にし");
        cast.choose(course, SeatRule.usual());
        choose(course, Route.MIXED);
        cast.choose(course, new SeatRule(null, 1, false, null, BodyOrder.ARRIVAL, ""));
        choose(course, Route.EMPLOYER);
        assertThat(views.line(course).route()).isEqualTo(Route.MIXED);
        long direct = cast.course(Route.DIRECT, 20);
        for (SeatRule limited : List.of(
                new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""),
                new SeatRule(null, 1, false, null, BodyOrder.ARRIVAL, ""))) {
            assertThatThrownBy(() -> cast.choose(direct, limited))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.sentence()).contains("この上限は使えません"));
        }
    }

    private long open(long course, Duration opens) {
        Instant now = clock.now();
        return calls.open(
                course,
                new NewCall(now.plus(opens), now.plus(opens).plus(Duration.ofDays(3)), null, ""),
                SubmissionKey.fresh());
    }

    private Browser choose(long course, Route route) {
        return tick(Browser.as(cast.officer(), "/courses/" + course + "/edit"), route)
                .press("保存する");
    }

    private static Browser tick(Browser form, Route route) {
        form.page().select("input[name=route]").removeAttr("checked");
        form.page().select("input[name=route][value=" + route + "]").attr("checked", "");
        return form;
    }
}
