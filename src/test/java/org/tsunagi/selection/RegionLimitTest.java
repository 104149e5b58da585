package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;
import org.tsunagi.masters.RegionDesk;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** A limit of a region, by the regions of the day of the deadline (2019-08-30). */
@QuarkusTest
class RegionLimitTest {
    private static final MunicipalityCode SHIOMI = new MunicipalityCode(Cast.SHIOMI);
    private static final MunicipalityCode NAMIOTO = new MunicipalityCode(Cast.NAMIOTO);
    private static final SeatRule ONE = new SeatRule(null, 1, false, null, BodyOrder.ARRIVAL, "");

    @Inject
    Cast cast;

    @Inject
    RegionDesk regions;

    @Inject
    SeatCheck check;

    private String sea;
    private long seaId;
    private long hillId;
    private long course;
    private long itsSecond;
    private long neighboursSecond;

    @BeforeEach
    void twoOfEachBody() {
        sea = "海辺圏域" + System.nanoTime();
        seaId = regions.add(sea, 1);
        hillId = regions.add("山手圏域" + System.nanoTime(), 2);
        begins(1);
    }

    private void begins(int seats) {
        course = cast.course(Route.NOMINATED, seats);
        long call = cast.call(course, null);
        nominated(Cast.SHIOMI, call, 1, "吉田");
        itsSecond = nominated(Cast.SHIOMI, call, 2, "髙橋");
        nominated(Cast.NAMIOTO, call, 1, "山﨑");
        neighboursSecond = nominated(Cast.NAMIOTO, call, 2, "森");
        cast.choose(course, ONE);
    }

    /** The municipalities belong to no region again. */
    @AfterEach
    void asBefore() {
        for (MunicipalityCode code : List.of(SHIOMI, NAMIOTO)) {
            while (takesBack(code)) {
                // one membership after the other
            }
        }
        regions.remove(seaId);
        regions.remove(hillId);
    }

    private boolean takesBack(MunicipalityCode code) {
        try {
            regions.takeBack(code);
            return true;
        } catch (RuleViolation none) {
            return false;
        }
    }

    @Test
    void whoIsBeyondTheLimitOfTheRegionWaitsBehindAndTheOfficeReadsWhy() {
        regions.assign(SHIOMI, seaId, LocalDate.of(2019, 4, 1));
        regions.assign(NAMIOTO, seaId, LocalDate.of(2019, 4, 1));
        Browser hanako = Browser.as(cast.officer(), page());
        assertThat(hanako.page().select("section[aria-labelledby=rule-title]").text())
                .contains("一つの圏域（推薦の締切の日に属していた圏域）から受講決定にするのは1名まで");
        assertThat(why(hanako, "山﨑")).isEqualTo("第1順位。" + sea + "の上限1名に達し、席の順は2番目（到着順）、定員1名のため補欠。");
        begins(2);
        assertThat(why(Browser.as(cast.officer(), page()), "山﨑"))
                .isEqualTo("第1順位。" + sea + "の上限1名を超えるが、上限以内の方全員の後に席が残るため受講決定。");
    }

    @Test
    void theRegionOnTheDayOfTheDeadlineCounts() {
        regions.assign(SHIOMI, seaId, LocalDate.of(2019, 4, 1));
        regions.assign(NAMIOTO, seaId, LocalDate.of(2019, 4, 1));
        regions.assign(NAMIOTO, hillId, LocalDate.of(2019, 8, 31));
        assertThat(why(Browser.as(cast.officer(), page()), "山﨑")).contains(sea + "の上限1名に達し");
        regions.takeBack(NAMIOTO);
        regions.assign(NAMIOTO, hillId, LocalDate.of(2019, 8, 30));
        assertThat(why(Browser.as(cast.officer(), page()), "山﨑")).contains("定員1名に達したため補欠");
    }

    @Test
    void aBodyOfNoRegionHasNoLimit() {
        begins(4);
        assertThat(Browser.as(cast.officer(), page()).main()).doesNotContain("上限1名に達し", "上限1名を超える");
    }

    @Test
    void anExceptionFromTheLimitOfTheRegionBreaksThatLimitOnly() {
        apart();
        begins(3);
        Browser hanako = Browser.as(cast.officer(), page());
        assertThat(why(hanako, "森")).contains("の上限1名に達し");
        hanako.open("/applications/" + neighboursSecond + "/result");
        assertThat(hanako.page().select("input[name=rule]").eachAttr("value"))
                .containsExactly("REQUIREMENT", "LIMIT", "REGION_LIMIT", "ORDER");
        hanako.tick("受講決定").tick("機関・勤務先の上限").fill("reason", "広域の調整").press("結果を保存する");
        assertThat(hanako.status()).isEqualTo(422);
        hanako.tick("圏域の上限").press("結果を保存する");
        assertThat(hanako.page().select("main tr:has(th a:contains(森))").text()).contains("受講決定", "広域の調整");
        assertThat(why(hanako, "髙橋")).contains("の上限1名に達し");
    }

    @Test
    void everyWayToASeatAsksForIt() {
        apart();
        cast.select(course, LocalDate.of(2019, 9, 6));
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> pass(itsSecond));
        assertThat(refused.sentence()).contains("髙橋 花さん（汐見市）", sea + "の受講決定が上限の1名に達していて");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/promotion")
                        .page()
                        .select("figure[aria-label=補欠の順番] tbody th")
                        .eachText())
                .containsExactly("山﨑 花", "髙橋 花", "森 花");
        begins(3);
        cast.overrule(course, new Overrule(neighboursSecond, Result.ACCEPTED, Breakable.REGION_LIMIT, "広域の調整"));
        assertThatCode(() -> cast.select(course, LocalDate.of(2019, 9, 6))).doesNotThrowAnyException();
    }

    @Test
    void itIsChosenOnTheFormOfTheRule() {
        Browser hanako = Browser.as(cast.officer(), page() + "/rule");
        assertThat(hanako.value("limitPerRegion")).isEqualTo("1");
        hanako.fill("limitPerRegion", "").press("選考基準を保存する");
        assertThat(hanako.page().select("section[aria-labelledby=rule-title]").text())
                .doesNotContain("圏域");
        hanako.open("/applications/" + itsSecond + "/result");
        assertThat(hanako.page().select("input[name=rule]").eachAttr("value")).doesNotContain("REGION_LIMIT");
    }

    private void apart() {
        regions.assign(SHIOMI, seaId, LocalDate.of(2019, 4, 1));
        regions.assign(NAMIOTO, hillId, LocalDate.of(2019, 4, 1));
    }

    private String page() {
        return "/courses/" + course + "/selection";
    }

    private void pass(long application) {
        QuarkusTransaction.requiringNew().run(() -> check.pass(CourseRound.first(course), List.of(application)));
    }

    private long nominated(String body, long call, int rank, String family) {
        return cast.nominated(
                body,
                call,
                rank,
                cast.person(
                        family,
                        "花",
                        "あ",
                        "い",
                        LocalDate.of(1963, 1, 1).plusDays(Math.floorMod(family.hashCode() + course * 7, 900))));
    }

    private static String why(Browser browser, String family) {
        return browser.page()
                .select("main tr:has(th a:contains(" + family + ")) td small:matches(。$)")
                .first()
                .text();
    }
}
