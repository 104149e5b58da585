package org.tsunagi.forecast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.Program.Route;
import org.tsunagi.forecast.ForecastDesk;
import org.tsunagi.forecast.ForecastDesk.Asked;
import org.tsunagi.forecast.ForecastDesk.Expected;
import org.tsunagi.forecast.ForecastViews;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.NominatingBodyDesk;
import org.tsunagi.masters.NominatingBodyViews;

/** Before a call bodies say how many they expect to nominate; it is shown against the seats. */
@QuarkusTest
class ForecastTest {
    private static final AtomicLong ACCOUNTS = new AtomicLong(80_000);

    @Inject
    Cast cast;

    @Inject
    ForecastDesk desk;

    @Inject
    ForecastViews views;

    @Inject
    NominatingBodyDesk bodies;

    @Inject
    NominatingBodyViews bodyViews;

    @Inject
    MastersDesk masters;

    @Inject
    MastersViews mastersViews;

    @Inject
    CourseDesk courses;

    @Inject
    OfficeClock clock;

    @Inject
    Statements statements;

    @Test
    void aBodyAnswersCorrectsAndTheOfficeSeesTheSumAgainstTheSeats() {
        long course = cast.course(Route.NOMINATED, 3);
        Browser form = Browser.as(cast.officer(), "/courses/" + course + "/forecast");
        form.fill("opensOn", "2019-5-7").press("見込みを聞く");
        assertThat(form.status()).isEqualTo(422);
        form.fill("closesOn", "2099-5-31").fill("note", "計画のため").press("見込みを聞く");
        assertThat(form.main()).contains("見込みの合計", "まだの機関");
        String board = form.path();

        Viewer clerk = clerk();
        Browser answer = Browser.as(clerk, "/").follow("推薦の見込みの回答");
        answer = Browser.as(clerk, own(board));
        assertThat(answer.main()).contains("計画のため", "定員3名");
        answer.fill("expected", "多い").fill("remark", "異動の後").press("回答する");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.value("remark")).isEqualTo("異動の後");
        answer.fill("expected", "５").press("回答する");
        assertThat(Browser.as(clerk, "/expected").main()).contains("5名");
        assertThat(Browser.as(clerk, "/").page().select("a[href=" + own(board) + "]"))
                .isEmpty();
        assertThat(form.open(board).main()).contains("異動の後", "定員より2名多く");
        Browser.as(clerk, own(board)).fill("expected", "0").press("回答を変更する");
        assertThat(form.open(board).main()).contains("0名").doesNotContain("名多く");
    }

    @Test
    void anOfficerEntersItForABodyAndTakesItBack() {
        Viewer clerk = clerk();
        long forecast = asked(cast.course(Route.NOMINATED, 3));
        Browser board = Browser.as(cast.officer(), "/forecasts/" + forecast).follow("代わりに入力：" + clerk.bodyName());
        board.fill("expected", "2").press("見込みを記録する");
        assertThat(board.main()).contains("県が入力", "2名");
        assertThat(Browser.as(clerk, "/expected").main()).contains("県が入力");
        board.press("取り消す：" + clerk.bodyName());
        assertThat(board.main()).doesNotContain("県が入力");
        assertThat(board.press("この調査を削除する").main()).contains("削除しました");
    }

    @Test
    void afterTheDeadlineOnlyAnOfficerAnswers() {
        Viewer clerk = clerk();
        long forecast = asked(cast.course(Route.NOMINATED, 3));
        Browser open = Browser.as(clerk, own("/forecasts/" + forecast)).fill("expected", "1");
        desk.change(
                forecast,
                new Asked(clock.now().minus(Duration.ofDays(2)), clock.now().minus(Duration.ofMinutes(1)), ""),
                version(forecast));
        open.press("回答する");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.main()).contains("締切を過ぎています", "届いていない入力");
        assertThatThrownBy(() -> desk.reply(clerk, forecast, clerk.body().orElseThrow(), new Expected(1, "")))
                .isInstanceOf(RuleViolation.class);
        desk.reply(cast.officer(), forecast, clerk.body().orElseThrow(), new Expected(4, ""));
        assertThat(Browser.as(cast.officer(), "/forecasts/" + forecast).main()).contains("4名");
        assertThatThrownBy(() -> desk.remove(forecast))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("削除できません"));
    }

    @Test
    void whatIsAskedForTheNextYearIsStillThereAfterItsDeadline() {
        Viewer clerk = clerk();
        FiscalYear later = FiscalYear.of(clock.today()).next().next();
        long forecast = asked(cast.course(later, Route.NOMINATED, 3));
        Browser open = Browser.as(clerk, own("/forecasts/" + forecast))
                .fill("expected", "7")
                .fill("remark", "異動待ち");
        desk.change(
                forecast,
                new Asked(clock.now().minus(Duration.ofDays(2)), clock.now().minus(Duration.ofMinutes(1)), ""),
                version(forecast));
        open.press("回答する");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.main()).contains("異動待ち");
        assertThat(Browser.as(clerk, "/expected").page().select("a").eachAttr("href"))
                .contains(own("/forecasts/" + forecast));
    }

    @Test
    void aBodyTakesItsAnswerBackWithinTheWindow() {
        Viewer clerk = clerk();
        long forecast = asked(cast.course(Route.NOMINATED, 3));
        Browser form = Browser.as(clerk, own("/forecasts/" + forecast));
        form.fill("expected", "2").press("回答する");
        form.open(own("/forecasts/" + forecast)).press("回答を取り消す");
        assertThat(form.main()).contains("取り消しました", "未回答");
        assertThat(views.board(cast.officer(), forecast).line().answered()).isZero();
    }

    @Test
    void aBodyThatHasEndedIsNotAskedForAnotherAnswerAndHomeCountsAsTheBoard() {
        long forecast = asked(cast.course(Route.NOMINATED, 3));
        long former = masters.add(new NewMunicipality(MunicipalityCode.parse("96881"), "見込終町", "みこみおわりちょう"));
        long heir = masters.add(new NewMunicipality(MunicipalityCode.parse("96882"), "見込継市", "みこみつぎし"));
        long body = bodyViews.bodiesNow().stream()
                .filter(one -> one.name().equals("見込終町"))
                .findFirst()
                .orElseThrow()
                .id();
        desk.reply(cast.officer(), forecast, body, new Expected(2, ""));
        Browser board = Browser.as(cast.officer(), "/forecasts/" + forecast);
        assertThat(board.main()).contains("直す：見込終町");
        masters.merge(former, heir, clock.today(), mastersViews.detail(former).version());
        assertThat(board.open("/forecasts/" + forecast).main())
                .contains("取り消す：見込終町")
                .doesNotContain("直す：見込終町");
        assertThat(views.open())
                .filteredOn(one -> one.line().id() == forecast)
                .first()
                .extracting(ForecastViews.OpenForecast::silent)
                .isEqualTo(views.board(cast.officer(), forecast).silent());
    }

    @Test
    void twoAnswersAtOnceAreOne() {
        Viewer clerk = clerk();
        long forecast = asked(cast.course(Route.NOMINATED, 3));
        long body = clerk.body().orElseThrow();
        AtOnce.act(
                () -> desk.reply(clerk, forecast, body, new Expected(1, "")),
                () -> desk.reply(clerk, forecast, body, new Expected(2, "")));
        assertThat(views.board(cast.officer(), forecast).line().expected()).isEqualTo(2);
    }

    @Test
    void aCourseIsAskedAboutOnceAndOnlyWhereBodiesNominate() {
        long course = cast.course(Route.NOMINATED, 3);
        asked(course);
        assertThatThrownBy(() -> asked(course)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> asked(cast.course(Route.DIRECT, 3))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> courses.remove(course))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("推薦の見込みの調査1件"));
    }

    @Test
    void aBodySeesNothingOfTheOthersAndAnOfficialNothing() {
        long forecast = asked(cast.course(Route.NOMINATED, 3));
        Viewer neighbour = clerk();
        desk.reply(neighbour, forecast, neighbour.body().orElseThrow(), new Expected(77, "隣の備考"));
        Viewer clerk = clerk();
        assertThat(Browser.as(clerk, "/expected").main()).doesNotContain("77");
        assertThat(Browser.as(clerk, own("/forecasts/" + forecast)).main()).doesNotContain("77", "隣の備考");
        Viewer official = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);
        for (Viewer other : List.of(clerk, official)) {
            assertThat(Browser.as(other, "/forecasts/" + forecast).status()).isEqualTo(403);
        }
    }

    @Test
    void itStandsBesideTheLimitOfTheCallAndInALetter() {
        long course = cast.course(Route.NOMINATED, 3);
        long forecast = asked(course);
        Viewer clerk = clerk();
        desk.reply(clerk, forecast, clerk.body().orElseThrow(), new Expected(9, ""));
        long call = cast.openCall(course, 2);
        assertThat(Browser.as(cast.officer(), "/calls/" + call).main()).contains("1機関2名まで", "合計で9名");
        assertThat(Browser.as(cast.officer(), "/notices/forecasts/" + forecast).main())
                .contains("見込み");
    }

    @Test
    void theBoardAsksTheSameOfTheDatabaseHoweverManyAnswer() {
        long forecast = asked(cast.course(Route.NOMINATED, 3));
        Browser officer = Browser.as(cast.officer(), "/forecasts/" + forecast);
        long few = statements.during(() -> officer.open("/forecasts/" + forecast));
        for (int i = 0; i < 5; i++) {
            Viewer clerk = clerk();
            desk.reply(clerk, forecast, clerk.body().orElseThrow(), new Expected(i, ""));
        }
        assertThat(statements.during(() -> officer.open("/forecasts/" + forecast)))
                .isEqualTo(few);
    }

    private long asked(long course) {
        return desk.ask(
                course,
                new Asked(clock.now().minus(Duration.ofDays(1)), clock.now().plus(Duration.ofDays(5)), ""));
    }

    private long version(long forecast) {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.one(cast.officer(), forecast).version());
    }

    private static String own(String board) {
        return "/expected" + board;
    }

    /** A clerk of a body of its own. */
    private Viewer clerk() {
        cast.settle();
        long account = ACCOUNTS.incrementAndGet();
        String name = "見込機関" + account;
        return new Viewer(account, "見込 太郎", Role.NOMINATOR, bodies.add(name), name);
    }
}
