package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.SessionLine;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk;

/** The plan of an earlier year is copied over HTTP. */
@QuarkusTest
class PlanCopyPagesTest {
    @Inject
    Cast cast;

    @Inject
    CourseViews views;

    @Inject
    TimetableDesk timetable;

    @Inject
    Statements statements;

    /** Two courses that share one day, and a day of the first alone. */
    private List<Long> plan(int year) {
        FiscalYear in = new FiscalYear(year);
        long one = cast.course(in, Route.NOMINATED, 40);
        long other = cast.course(in, Route.DIRECT, 160);
        cast.day(in, LocalDate.of(year, 9, 30), SubjectKind.LECTURE, one, other);
        long alone = cast.day(in, LocalDate.of(year, 10, 16), SubjectKind.EXERCISE, one);
        return List.of(one, other, alone);
    }

    private Browser copyOf(int year) {
        return Browser.as(HANAKO, "/courses?year=" + (year + 1)).follow(new FiscalYear(year).label() + "の計画を写す");
    }

    @Test
    void theWholePlanComesOverOnTheSameWeekdays() {
        plan(2064);
        Browser browser = copyOf(2064).press("この計画で作る");
        FiscalYear to = new FiscalYear(2065);
        assertThat(browser.path()).startsWith("/courses");
        assertThat(browser.page().select(".flash").text()).contains("研修2件、科目2件、日程2件（2日・2コマ）");
        List<CourseLine> courses = views.of(to);
        assertThat(courses).extracting(CourseLine::seats).containsExactly(40, 160);
        assertThat(courses).extracting(CourseLine::route).containsExactly(Route.NOMINATED, Route.DIRECT);
        assertThat(views.subjects(to)).allMatch(one -> one.novelty() == SubjectNovelty.UNCHANGED);
        assertThat(views.subjects(to))
                .extracting(SubjectLine::continuesId)
                .isEqualTo(views.subjects(new FiscalYear(2064)).stream()
                        .map(SubjectLine::id)
                        .toList());
        assertThat(views.curriculum(courses.get(0).id()).values())
                .containsExactly(CurriculumChoice.REQUIRED, CurriculumChoice.REQUIRED);
        assertThat(views.curriculum(courses.get(1).id())).hasSize(1);
        List<SessionLine> sessions = views.sessions(to);
        assertThat(sessions.get(0).courses()).hasSize(2);
        assertThat(sessions.get(0).days().get(0).getDayOfWeek())
                .isEqualTo(LocalDate.of(2064, 9, 30).getDayOfWeek());
        SessionDetail second = views.session(sessions.get(1).id());
        assertThat(second.days().get(0).lessons())
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.lecturer()).isEqualTo("講師"));
        assertThat(browser.page().select("a:contains(計画を写す)")).isEmpty();
    }

    @Test
    void theSameFormSentTwiceAtOncePlansOnce() {
        plan(2066);
        List<String> answers = copyOf(2066).pressAtOnce(3, "この計画で作る");
        assertThat(answers).allMatch(answer -> answer.equals("303 /courses"));
        assertThat(views.of(new FiscalYear(2067))).hasSize(2);
        assertThat(views.sessions(new FiscalYear(2067))).hasSize(2);
        assertThat(views.subjects(new FiscalYear(2067))).hasSize(2);
    }

    @Test
    void theSameFormSentOnceMoreLaterSaysNothingNew() {
        plan(2062);
        Browser browser = copyOf(2062);
        assertThat(browser.pressAtOnce(1, "この計画で作る")).containsExactly("303 /courses");
        assertThat(browser.press("この計画で作る").path()).startsWith("/courses");
        assertThat(views.of(new FiscalYear(2063))).hasSize(2);
    }

    @Test
    void whatWasPlannedMeanwhileIsNotPlannedAgain() {
        plan(2068);
        Browser first = copyOf(2068);
        Browser second = copyOf(2068);
        leaveOut(first, 2068).press("この計画で作る");
        assertThat(first.path()).startsWith("/courses");
        second.press("この計画で作る");
        assertThat(second.status()).isEqualTo(422);
        assertThat(views.of(new FiscalYear(2069))).hasSize(1);
        second.press("この計画で作る");
        assertThat(views.of(new FiscalYear(2069))).hasSize(2);
        assertThat(views.subjects(new FiscalYear(2069))).hasSize(2);
    }

    /** Without the second course. */
    private Browser leaveOut(Browser browser, int year) {
        long course = views.of(new FiscalYear(year)).get(1).id();
        browser.page().select("#course-" + course).removeAttr("checked");
        return browser;
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        List<Long> planned = plan(2070);
        Browser browser = copyOf(2070);
        String day = "on-" + planned.get(2);
        browser.fill(day, "令和60年4月1日").fill("seats-" + planned.get(0), "0").press("この計画で作る");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.value(day)).isEqualTo("令和60年4月1日");
        assertThat(browser.page().select("#" + day + "-error").text()).contains("の日ではありません");
        assertThat(browser.value("seats-" + planned.get(0))).isEqualTo("0");
        assertThat(views.of(new FiscalYear(2071))).isEmpty();
        browser.fill(day, "11月5日").fill("seats-" + planned.get(0), "35").press("この計画で作る");
        assertThat(views.of(new FiscalYear(2071))).extracting(CourseLine::seats).contains(35);
        assertThat(views.sessions(new FiscalYear(2071)))
                .anyMatch(one -> one.days().contains(LocalDate.of(2071, 11, 5)));
    }

    @Test
    void aDayThatWasCalledOffStaysBehindAndACourseLeftOutTakesItsOwnDaysAlong() {
        List<Long> planned = plan(2072);
        cast.day(new FiscalYear(2072), LocalDate.of(2072, 11, 1), SubjectKind.LECTURE, planned.get(1));
        timetable.cancel(cast.officer(), planned.get(2), "台風");
        Browser browser = copyOf(2072);
        assertThat(browser.page().select("#day-" + planned.get(2)).hasAttr("checked"))
                .isFalse();
        assertThat(browser.main()).contains("中止");
        leaveOut(browser, 2072).press("この計画で作る");
        FiscalYear to = new FiscalYear(2073);
        assertThat(views.of(to)).hasSize(1);
        assertThat(views.sessions(to)).hasSize(1);
        assertThat(views.subjects(to)).hasSize(2);
    }

    @Test
    void aCopyIsTakenBackWhileNothingHangsOnIt() {
        plan(2074);
        Browser browser = copyOf(2074).press("この計画で作る");
        FiscalYear to = new FiscalYear(2075);
        long call = cast.call(views.of(to).get(0).id(), null);
        assertThat(call).isPositive();
        browser.open("/courses?year=2075").press("写した計画を削除する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#problems").text()).contains("受付1件");
        assertThat(views.of(to)).hasSize(2);
        assertThat(views.sessions(to)).hasSize(2);

        plan(2076);
        browser = copyOf(2076).press("この計画で作る").press("写した計画を削除する");
        assertThat(browser.page().select(".flash").text()).contains("写した計画を削除しました");
        assertThat(views.of(new FiscalYear(2077))).isEmpty();
        assertThat(views.subjects(new FiscalYear(2077))).isEmpty();
        assertThat(views.sessions(new FiscalYear(2077))).isEmpty();
        assertThat(browser.main()).doesNotContain("計画から写しました");
    }

    @Test
    void aHolidayOfTheNewYearIsNamed() {
        FiscalYear in = new FiscalYear(2025);
        long course = cast.course(in, Route.DIRECT, 10);
        cast.day(in, LocalDate.of(2025, 11, 4), SubjectKind.LECTURE, course);
        Browser browser = Browser.as(HANAKO, "/plan-copies/new?year=2026");
        assertThat(browser.main()).contains("11月3日（火） 文化の日");
    }

    @Test
    void aLongPlanTakesAsManyStatementsAsAShortOne() {
        plan(2078);
        long few = sent(2079);
        IntStream.range(0, 10).forEach(n -> plan(2078));
        assertThat(sent(2079)).isEqualTo(few);
    }

    private long sent(int year) {
        Browser browser = Browser.as(HANAKO, "/plan-copies/new?year=" + year);
        return statements.during(() -> browser.open("/plan-copies/new?year=" + year));
    }

    @Test
    void aYearWithoutAnyBeforeItSaysSo() {
        Browser browser = Browser.as(HANAKO, "/plan-copies/new?year=2001");
        assertThat(browser.main()).contains("より前の年度に、研修の計画はありません");
        assertThat(browser.post("/plan-copies/new", Map.of("fiscalYear", "2001"))
                        .status())
                .isIn(400, 403, 422);
    }
}
