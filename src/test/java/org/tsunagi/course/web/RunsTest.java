package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;

/** A program may run several times in a fiscal year. */
@QuarkusTest
class RunsTest {
    @Inject
    Cast cast;

    @Inject
    CourseViews views;

    @Test
    void aSecondRunHasANameItsOwnSeatsAndItsOwnRowInTheReport() {
        long first = cast.course(Route.DIRECT, 20);
        CourseLine line = views.line(first);
        Browser browser = Browser.as(HANAKO, "/courses/new?year=2019").fill("もう一度行う研修", line.title());
        browser.fill("その回の定員（名）", "30").press("研修を計画する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#run-error").text()).contains("入力してください");
        browser.fill("回・会場の名前", "第2回").press("研修を計画する");
        assertThat(browser.path()).startsWith("/courses/");

        browser.open("/courses/" + first + "/edit").fill("回・会場の名前", "第2回").press("保存する");
        assertThat(browser.page().select("#run-error").text()).contains("「第2回」はこの年度にもう計画されています");
        browser.fill("回・会場の名前", "第1回").press("保存する");

        assertThat(views.of(new FiscalYear(2019)))
                .filteredOn(one -> one.programCode().equals(line.programCode()))
                .extracting(CourseLine::title, CourseLine::shortTitle, CourseLine::seats)
                .containsExactlyInAnyOrder(
                        tuple(line.title() + "（第1回）", line.shortTitle() + "（第1回）", 20),
                        tuple(line.title() + "（第2回）", line.shortTitle() + "（第2回）", 30));
        assertThat(browser.open("/reports/2019").main()).contains(line.title() + "（第1回）", line.title() + "（第2回）");
    }

    @Test
    void wordsOfTheProgramThatChangeKeepTheNameOfTheRun() {
        long course = cast.course(Route.DIRECT, 20);
        Browser.as(HANAKO, "/courses/" + course + "/edit")
                .fill("回・会場の名前", "北部会場")
                .press("保存する");
        String code = views.line(course).programCode();
        long program = views.programs().stream()
                .filter(one -> one.program().code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        Browser browser = Browser.as(HANAKO, "/programs/" + program).fill("title", "新しい名前の研修" + code);
        browser.fill("wordsFrom", "2019").press("保存する");
        assertThat(views.line(course).title()).isEqualTo("新しい名前の研修" + code + "（北部会場）");
    }
}
