package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TimetableDesk;

/** What to look at in a plan stands on the page of its year until it is put right. */
@QuarkusTest
class PlanChecksPageTest {
    @Inject
    Cast cast;

    @Inject
    CourseViews views;

    @Inject
    TimetableDesk timetable;

    @Inject
    Statements statements;

    @Test
    void whatIsPutRightIsNotListedAnyMore() {
        FiscalYear year = new FiscalYear(2037);
        long course = cast.course(year, Route.DIRECT, 10);
        cast.day(year, LocalDate.of(2037, 6, 1), SubjectKind.LECTURE, course);
        long second = cast.day(year, LocalDate.of(2037, 6, 1), SubjectKind.EXERCISE, course);
        Browser browser = Browser.as(HANAKO, "/courses?year=2037");
        assertThat(browser.page().select("tbody .tag.warn").eachText()).containsExactlyInAnyOrder("重なり", "会場");
        browser.follow("日の画面：" + sentence(browser, 0)).fill("day", "6月2日").press("日付を変更する");
        assertThat(browser.open("/courses?year=2037").main()).doesNotContain("計画の確認");

        browser.open("/courses/" + course + "/edit")
                .fill("lectureMinutes", "180")
                .press("保存する");
        browser.open("/courses?year=2037");
        assertThat(browser.main()).contains("必修の講義は合わせて120分で、必要な180分に足りません。");
        timetable.cancel(cast.officer(), second, "台風");
        assertThat(browser.open("/courses?year=2037").main()).contains("の必修の科目「試しの科目" + second + "」には、行うコマがありません。");
        browser.open("/courses/" + course + "/edit").fill("lectureMinutes", "").press("保存する");
        assertThat(browser.open("/courses?year=2037").main()).doesNotContain("必要な180分");
        assertThat(browser.open("/courses/" + course + "/edit")
                        .fill("lectureMinutes", "三時間")
                        .press("保存する")
                        .status())
                .isEqualTo(422);
        assertThat(browser.value("lectureMinutes")).isEqualTo("三時間");
    }

    private static String sentence(Browser browser, int row) {
        return browser.page()
                .select("figure[aria-label=計画の確認] tbody tr")
                .get(row)
                .select("td")
                .get(1)
                .text();
    }

    @Test
    void aLongPlanIsCheckedWithAsManyStatementsAsAShortOne() {
        FiscalYear year = new FiscalYear(2038);
        long course = cast.course(year, Route.DIRECT, 10);
        cast.day(year, LocalDate.of(2038, 6, 1), SubjectKind.LECTURE, course);
        Browser browser = Browser.as(HANAKO, "/courses?year=2038");
        long few = statements.during(() -> browser.open("/courses?year=2038"));
        IntStream.range(0, 12).forEach(n -> cast.day(year, LocalDate.of(2038, 6, 1), SubjectKind.LECTURE, course));
        assertThat(statements.during(() -> browser.open("/courses?year=2038"))).isEqualTo(few);
        assertThat(browser.main()).contains("計画の確認");
    }
}
