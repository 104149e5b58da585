package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CallCopies.CopiedCall;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.CourseTerms;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.SessionLine;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.PlanCopyDesk;
import org.tsunagi.course.PlanCopyViews;
import org.tsunagi.course.PlanProposal;
import org.tsunagi.course.PlanProposal.CopiedCourse;
import org.tsunagi.course.PlanProposal.CopiedDay;
import org.tsunagi.course.PlanProposal.WantedPlan;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.SessionDetail.LessonPlan;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.course.TrainingSession.Delivery;
import org.tsunagi.course.YearShift;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallViews;

/** The plan of an earlier year is copied over HTTP. */
@QuarkusTest
class PlanCopyPagesTest {
    @Inject
    Cast cast;

    @Inject
    CourseViews views;

    @Inject
    CourseDesk desk;

    @Inject
    TimetableDesk timetable;

    @Inject
    PlanCopyViews copies;

    @Inject
    LessonDesk lessons;

    @Inject
    PlanCopyDesk copying;

    @Inject
    CallDesk calls;

    @Inject
    CallViews callViews;

    @Inject
    OfficeClock clock;

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
        long needy = plan(2048).get(0);
        desk.change(
                needy,
                new CourseTerms(40, CompletionRule.usual(), "", null, 720, null),
                views.detail(needy).version());
        Browser browser = copyOf(2048).press("この計画で作る");
        FiscalYear to = new FiscalYear(2049);
        assertThat(browser.path()).startsWith("/courses");
        assertThat(browser.page().select(".flash").text()).contains("研修2件、科目2件、日程2件（2日・2コマ）");
        List<CourseLine> courses = views.of(to);
        assertThat(courses).extracting(CourseLine::seats).containsExactly(40, 160);
        assertThat(views.detail(courses.get(0).id()).lectureMinutes()).isEqualTo(720);
        assertThat(courses).extracting(CourseLine::route).containsExactly(Route.NOMINATED, Route.DIRECT);
        assertThat(views.subjects(to)).allMatch(one -> one.novelty() == SubjectNovelty.UNCHANGED);
        assertThat(views.subjects(to))
                .extracting(SubjectLine::continuesId)
                .isEqualTo(views.subjects(new FiscalYear(2048)).stream()
                        .map(SubjectLine::id)
                        .toList());
        assertThat(views.curriculum(courses.get(0).id()).values())
                .containsExactly(CurriculumChoice.REQUIRED, CurriculumChoice.REQUIRED);
        assertThat(views.curriculum(courses.get(1).id())).hasSize(1);
        List<SessionLine> sessions = views.sessions(to);
        assertThat(sessions.get(0).courses()).hasSize(2);
        assertThat(sessions.get(0).days().get(0).getDayOfWeek())
                .isEqualTo(LocalDate.of(2048, 9, 30).getDayOfWeek());
        SessionDetail second = views.session(sessions.get(1).id());
        assertThat(second.days().get(0).lessons())
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.lecturer()).isEqualTo("講師"));
        assertThat(browser.page().select("a:contains(計画を写す)")).isEmpty();
    }

    @Test
    void theSameFormSentTwiceAtOncePlansOnce() {
        plan(2050);
        List<String> answers = copyOf(2050).pressAtOnce(3, "この計画で作る");
        assertThat(answers).allMatch(answer -> answer.equals("303 /courses"));
        assertThat(views.of(new FiscalYear(2051))).hasSize(2);
        assertThat(views.sessions(new FiscalYear(2051))).hasSize(2);
        assertThat(views.subjects(new FiscalYear(2051))).hasSize(2);
    }

    @Test
    void theSameFormSentOnceMoreLaterSaysNothingNew() {
        plan(2046);
        Browser browser = copyOf(2046);
        assertThat(browser.pressAtOnce(1, "この計画で作る")).containsExactly("303 /courses");
        assertThat(browser.press("この計画で作る").path()).startsWith("/courses");
        assertThat(views.of(new FiscalYear(2047))).hasSize(2);
    }

    @Test
    void whatWasPlannedMeanwhileIsNotPlannedAgain() {
        plan(2056);
        Browser first = copyOf(2056);
        Browser second = copyOf(2056);
        leaveOut(first, 2056).press("この計画で作る");
        assertThat(first.path()).startsWith("/courses");
        second.press("この計画で作る");
        assertThat(second.status()).isEqualTo(422);
        assertThat(views.of(new FiscalYear(2057))).hasSize(1);
        assertThat(second.main()).contains("もうある日程に");
        second.press("この計画で作る");
        assertThat(views.sessions(new FiscalYear(2057))).hasSize(2);
        assertThat(views.of(new FiscalYear(2057))).hasSize(2);
        assertThat(views.subjects(new FiscalYear(2057))).hasSize(2);
    }

    /** Without the second course. */
    private Browser leaveOut(Browser browser, int year) {
        long course = views.of(new FiscalYear(year)).get(1).id();
        browser.page().select("#course-" + course).removeAttr("checked");
        return browser;
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        List<Long> planned = plan(2058);
        Browser browser = copyOf(2058);
        String day = "on-" + planned.get(2);
        browser.fill(day, "令和60年4月1日").fill("seats-" + planned.get(0), "0").press("この計画で作る");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.value(day)).isEqualTo("令和60年4月1日");
        assertThat(browser.page().select("#" + day + "-error").text()).contains("の日ではありません");
        assertThat(browser.value("seats-" + planned.get(0))).isEqualTo("0");
        assertThat(views.of(new FiscalYear(2059))).isEmpty();
        browser.fill(day, "11月5日").fill("seats-" + planned.get(0), "35").press("この計画で作る");
        assertThat(views.of(new FiscalYear(2059))).extracting(CourseLine::seats).contains(35);
        assertThat(views.sessions(new FiscalYear(2059)))
                .anyMatch(one -> one.days().contains(LocalDate.of(2059, 11, 5)));
    }

    @Test
    void aDayThatWasCalledOffStaysBehindAndACourseLeftOutTakesItsOwnDaysAlong() {
        List<Long> planned = plan(2084);
        cast.day(new FiscalYear(2084), LocalDate.of(2084, 11, 1), SubjectKind.LECTURE, planned.get(1));
        timetable.cancel(cast.officer(), planned.get(2), "台風");
        Browser browser = copyOf(2084);
        assertThat(browser.page().select("#day-" + planned.get(2)).hasAttr("checked"))
                .isFalse();
        assertThat(browser.main()).contains("中止");
        leaveOut(browser, 2084).press("この計画で作る");
        FiscalYear to = new FiscalYear(2085);
        assertThat(views.of(to)).hasSize(1);
        assertThat(views.sessions(to)).hasSize(1);
        assertThat(views.subjects(to)).hasSize(2);
    }

    @Test
    void theCallsComeOverAsLongAtTheSameHoursOnTheSameWeekdays() {
        List<Long> planned = plan(2052);
        LocalDate opens = LocalDate.of(2052, 7, 1);
        LocalDate closes = LocalDate.of(2052, 8, 30);
        long call = calls.open(
                planned.get(0), new NewCall(at(opens, 9), at(closes, 17), 3, "令和34年度のご案内"), SubmissionKey.fresh());
        long left =
                calls.open(planned.get(1), new NewCall(at(opens, 9), at(closes, 17), null, ""), SubmissionKey.fresh());
        Browser browser = copyOf(2052);
        LocalDate until = new YearShift(new FiscalYear(2052), new FiscalYear(2053)).near(closes);
        assertThat(until.getDayOfWeek()).isEqualTo(closes.getDayOfWeek());
        assertThat(browser.main()).contains(JapaneseDate.printWithWeekday(until) + " 17:00");
        browser.page().select("#call-" + left).removeAttr("checked");
        browser.press("この計画で作る");
        assertThat(browser.page().select(".flash").text()).contains("受付1件");
        assertThat(callViews.calls(cast.officer(), new FiscalYear(2053)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.window().closesAt()).isEqualTo(at(until, 17));
                    assertThat(one.window().opensAt()).isEqualTo(at(until.minusDays(60), 9));
                    assertThat(one.limitPerBody()).isEqualTo(3);
                    assertThat(one.note()).isEqualTo("令和35年度のご案内");
                    assertThat(one.id()).isNotEqualTo(call);
                });
    }

    @Test
    void aCallThatWouldOpenAtOnceIsOnlyOfferedAndOneThatWouldBeOverIsNot() {
        List<Long> planned = plan(2054);
        long call = calls.open(
                planned.get(0),
                new NewCall(at(LocalDate.of(2054, 7, 1), 9), at(LocalDate.of(2054, 8, 31), 17), null, ""),
                SubmissionKey.fresh());
        assertThat(offered(LocalDate.of(2055, 6, 1), call).proposed()).isTrue();
        CopiedCall atOnce = offered(LocalDate.of(2055, 7, 15), call);
        assertThat(atOnce.proposed()).isFalse();
        assertThat(atOnce.refusal()).isNull();
        assertThat(atOnce.warnings()).anyMatch(one -> one.contains("すぐに受付が始まります"));
        CopiedCall over = offered(LocalDate.of(2055, 10, 1), call);
        assertThat(over.proposed()).isFalse();
        assertThat(over.refusal()).contains("もう過ぎている");

        plan(2017);
        long past = cast.call(plan(2017).get(0), null);
        Browser browser = Browser.as(HANAKO, "/plan-copies/new?year=2018");
        assertThat(browser.page().select("#call-" + past)).isEmpty();
        assertThat(browser.main()).contains("写せません", "この期間はもう過ぎているため");
    }

    private CopiedCall offered(LocalDate today, long call) {
        List<CopiedCall> found = new ArrayList<>();
        clock.at(
                today.atTime(9, 0),
                () -> found.addAll(
                        copies.proposal(new FiscalYear(2055)).orElseThrow().calls()));
        return found.stream().filter(one -> one.callId() == call).findFirst().orElseThrow();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(OfficeClock.ZONE).toInstant();
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
        cast.call(plan(2090).get(0), null);
        long few = sent(2091);
        IntStream.range(0, 10).forEach(n -> cast.call(plan(2090).get(0), null));
        assertThat(sent(2091)).isEqualTo(few);
    }

    private long sent(int year) {
        Browser browser = Browser.as(HANAKO, "/plan-copies/new?year=" + year);
        return statements.during(() -> browser.open("/plan-copies/new?year=" + year));
    }

    @Test
    void aYearWithoutAnyBeforeItSaysSo() {
        Browser browser = Browser.as(HANAKO, "/plan-copies/new?year=2001");
        assertThat(browser.main()).contains("より前の年度に、研修の計画はありません");
        plan(2079);
        browser = copyOf(2079);
        browser.page().select("[name=fiscalYear]").attr("value", "2001");
        browser.press("この計画で作る");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#problems").text()).contains("より前の年度に、研修の計画はありません");
    }

    @Test
    void whatAppearedMeanwhileIsProposedAndWhatWasTypedStays() {
        List<Long> planned = plan(2064);
        Browser browser = copyOf(2064).fill("seats-" + planned.get(0), "33");
        browser.page().select("#day-" + planned.get(2)).removeAttr("checked");
        long added = cast.day(new FiscalYear(2064), LocalDate.of(2064, 12, 1), SubjectKind.LECTURE, planned.get(0));
        browser.press("この計画で作る");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.value("seats-" + planned.get(0))).isEqualTo("33");
        assertThat(isTicked(browser, "day", added)).isTrue();
        assertThat(isTicked(browser, "day", planned.get(2))).isFalse();
        browser.press("この計画で作る");
        assertThat(views.sessions(new FiscalYear(2065))).hasSize(2);
    }

    @Test
    void aRefusedFieldDoesNotHideThatThePlanHasChanged() {
        List<Long> planned = plan(2094);
        Browser browser = copyOf(2094).fill("seats-" + planned.get(0), "0");
        cast.day(new FiscalYear(2094), LocalDate.of(2094, 12, 1), SubjectKind.LECTURE, planned.get(0));
        browser.press("この計画で作る");
        assertThat(browser.page().select("#problems").text()).contains(Messages.say("entry.stale"));
    }

    private static boolean isTicked(Browser browser, String box, long id) {
        return browser.page().select("#" + box + "-" + id).hasAttr("checked");
    }

    @Test
    void aLessonThatWasCalledOffStaysBehindAndADayWithoutAnyOtherIsOnlyOffered() {
        FiscalYear in = new FiscalYear(2066);
        List<Long> planned = plan(2066);
        long session = views.sessions(in).stream()
                .filter(one -> !one.shared())
                .findFirst()
                .orElseThrow()
                .id();
        long subject = views.subjects(in).get(1).id();
        long kept = timetable.addDay(session, LocalDate.of(2066, 10, 17));
        lessons.add(kept, new NewLesson(subject, LocalTime.of(9, 0), LocalTime.of(10, 0), "来た講師"));
        long off = lessons.add(kept, new NewLesson(subject, LocalTime.of(10, 0), LocalTime.of(11, 0), "来ない講師"));
        lessons.cancel(cast.officer(), kept, off, "急病");
        long alone = planned.get(2);
        lessons.cancel(
                cast.officer(),
                alone,
                views.session(session).day(alone).lessons().get(0).lessonId(),
                "急病");
        Browser browser = copyOf(2066);
        assertThat(isTicked(browser, "day", alone)).isFalse();
        assertThat(isTicked(browser, "day", kept)).isTrue();
        assertThat(browser.main()).contains("中止したコマ2件は写しません");
        browser.press("この計画で作る");
        assertThat(views.sessions(new FiscalYear(2067)).stream()
                        .flatMap(one -> views.session(one.id()).days().stream())
                        .flatMap(day -> day.lessons().stream())
                        .map(LessonPlan::lecturer))
                .containsExactly("講師", "来た講師");
    }

    @Test
    void aCallThatWasEndedEarlyIsOnlyOfferedAndClosesOnTheMinute() {
        List<Long> planned = plan(2068);
        Instant ended = at(LocalDate.of(2068, 8, 1), 15).plusSeconds(20);
        long call = calls.open(
                planned.get(0),
                new NewCall(at(LocalDate.of(2068, 7, 1), 9), ended, null, "8月1日まで"),
                SubmissionKey.fresh());
        Browser browser = copyOf(2068);
        assertThat(isTicked(browser, "call", call)).isFalse();
        assertThat(browser.main()).contains("締切前に受付を終えています", "案内に年度や日付が残ります");
        browser.page().select("#call-" + call).attr("checked", "");
        browser.press("この計画で作る");
        assertThat(callViews.calls(cast.officer(), new FiscalYear(2069)))
                .singleElement()
                .satisfies(one -> assertThat(
                                one.window().closesAt().atZone(OfficeClock.ZONE).toLocalTime())
                        .isEqualTo(LocalTime.of(15, 0)));
    }

    @Test
    void theNameItWillHaveIsShown() {
        FiscalYear in = new FiscalYear(2078);
        long course = cast.course(in, Route.DIRECT, 10);
        timetable.plan(
                new NewTrainingSession(in, in.label() + " 9月30日の部", "県庁", Delivery.IN_PERSON, Set.of(course)),
                SubmissionKey.fresh());
        Browser browser = copyOf(2078);
        assertThat(browser.page().select("h3").text()).contains(in.next().label() + " 9月30日の部");
        assertThat(browser.main()).contains("日程の名前に、年度や日付が残っています");
    }

    @Test
    void aYearThatIsOverIsNotOfferedAnotherPlan() {
        plan(2010);
        Browser browser = Browser.as(HANAKO, "/courses?year=2011");
        assertThat(browser.main()).doesNotContain("計画を写す");
    }

    @Test
    void lessonsCostAStatementEachAtMostAndTheDailyWorkOfTheSourceGoesOn() {
        long few = copying(2004, 1);
        long many = copying(2006, 11);
        assertThat(many - few).isLessThanOrEqualTo(10);
    }

    private long copying(int year, int more) {
        List<Long> planned = plan(year);
        long subject = views.subjects(new FiscalYear(year)).get(1).id();
        IntStream.range(0, more)
                .forEach(n -> lessons.add(
                        planned.get(2),
                        new NewLesson(subject, LocalTime.of(13, 5 * n), LocalTime.of(13, 5 * n + 5), "")));
        PlanProposal plan = copies.proposal(new FiscalYear(year + 1)).orElseThrow();
        WantedPlan wanted = new WantedPlan(
                plan.to(),
                plan.missing().stream().collect(Collectors.toMap(CopiedCourse::courseId, CopiedCourse::seats)),
                plan.sessions().stream()
                        .flatMap(one -> one.days().stream())
                        .collect(Collectors.toMap(CopiedDay::dayId, CopiedDay::proposed)),
                Set.of());
        return statements.duringAct(() -> {
            copying.copy(cast.officer(), wanted, plan.fingerprint(), SubmissionKey.fresh());
            assertThat(CompletableFuture.runAsync(
                            () -> QuarkusTransaction.requiringNew().run(() -> desk.lock(planned.get(0)))))
                    .succeedsWithin(Duration.ofSeconds(1));
        });
    }
}
