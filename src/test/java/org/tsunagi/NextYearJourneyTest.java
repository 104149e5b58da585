package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.intake.CallViews;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.SurveyViews;

/**
 * In a browser, in the March before it: the year after the sample's FY2019 is planned from it, and the clicks are counted, with
 * the one to a day of it. Its calls and its survey, months later, are opened by their addresses and not counted.
 */
@QuarkusTest
@Tag("once")
@TestProfile(DemoProfile.class)
@EnabledIf("org.tsunagi.Chromium#isThere")
class NextYearJourneyTest {
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 2);
    private static final FiscalYear FROM = new FiscalYear(2019);
    private static final FiscalYear TO = new FiscalYear(2020);
    private static final int MOST_CLICKS = 15;

    /** Kept over the pages of one tab. */
    private static final String COUNT_CLICKS = "addEventListener('click', () => sessionStorage.setItem('clicks',"
            + " Number(sessionStorage.getItem('clicks')) + 1), true)";

    @Inject
    CourseViews views;

    @Inject
    Cast cast;

    @Inject
    CallViews calls;

    @Inject
    SurveyViews surveys;

    @Inject
    OfficeClock clock;

    private Page page;

    @BeforeEach
    void itIsMarch() {
        clock.goAhead((int) ChronoUnit.DAYS.between(clock.today(), MARCH));
    }

    @AfterEach
    void itIsTodayAgain() {
        clock.goAhead(0);
    }

    @Test
    void aYearLikeTheLastIsPlannedWithFifteenClicksAtMost() {
        try (Chromium chromium = new Chromium()) {
            BrowserContext desk = chromium.signedIn("officer", DemoProfile.PASSWORD, 1280);
            desk.addInitScript(COUNT_CLICKS);
            Tab officer = new Tab(chromium, desk);
            page = desk.pages().get(0);
            officer.open("/");
            page.click("nav a:has-text('研修計画')");
            officer.look("plan-of-this-year")
                    .follow(TO.label() + "の計画をこの年度から作る")
                    .look("plan-copy")
                    .press("この計画で作る")
                    .look("plan-of-next-year");
            assertThat(officer.main()).contains("研修2件", TO.label());
            page.click("table.days thead a");
            officer.look("day-of-next-year");
            assertThat(clicks()).isBetween(4, MOST_CLICKS);
            officer.open("/calls?year=" + TO.year()).look("calls-of-next-year");
            officer.open("/courses/" + views.of(TO).get(0).id() + "/survey/new").look("survey-of-next-year");
            assertThat(officer.main()).contains(FROM.label() + "の研修で尋ねた質問を入れてあります。");
            assertThat(page.inputValue("main [name=wording-1]"))
                    .isEqualTo(questions().get(0).wording());
            officer.open("/courses?year=" + FROM.year());
            assertThat(officer.main()).doesNotContain("計画の確認");
            officer.open("/courses?year=" + TO.year());
            assertThat(officer.main()).doesNotContain("計画の確認");
            officer.open("/courses/" + views.of(TO).get(0).id() + "/edit")
                    .fill("lectureMinutes", "900")
                    .press("保存する");
            officer.open("/courses?year=" + TO.year()).look("plan-checks");
            assertThat(officer.main()).contains("計画の確認", "必要な900分に足りません。");
        }
        theYearsAreAlike();
    }

    private int clicks() {
        return Integer.parseInt((String) page.evaluate("sessionStorage.getItem('clicks')"));
    }

    private void theYearsAreAlike() {
        assertThat(courses(TO)).hasSize(2).isEqualTo(courses(FROM));
        assertThat(views.subjects(TO))
                .isNotEmpty()
                .extracting(SubjectLine::title, SubjectLine::kind, SubjectLine::minutes)
                .isEqualTo(views.subjects(FROM).stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(one.title(), one.kind(), one.minutes()))
                        .toList());
        assertThat(curricula(TO)).isEqualTo(curricula(FROM));
        assertThat(lessons(TO)).isNotEmpty().isEqualTo(lessons(FROM));
        assertThat(windows(TO)).hasSize(2).isEqualTo(windows(FROM));
    }

    private List<QuestionLine> questions() {
        return surveys.questionsOf(surveys.statusOf(views.of(FROM).get(0).id()).surveyId());
    }

    /** When its calls open and close: weekday, hour, length, and how many a body may nominate. */
    private List<String> windows(FiscalYear year) {
        return calls.calls(cast.officer(), year).stream()
                .map(call -> call.course()
                        + call.limitPerBody()
                        + Duration.between(
                                call.window().opensAt(), call.window().closesAt())
                        + LocalDateTime.ofInstant(call.window().closesAt(), OfficeClock.ZONE)
                                .format(DateTimeFormatter.ofPattern("E H:mm", Locale.ROOT)))
                .toList();
    }

    private List<String> courses(FiscalYear year) {
        return views.of(year).stream()
                .map(one -> one.title()
                        + one.seats()
                        + one.route()
                        + views.detail(one.id()).completionRule())
                .toList();
    }

    private Map<String, Map<String, String>> curricula(FiscalYear year) {
        Map<Long, String> subjects =
                views.subjects(year).stream().collect(Collectors.toMap(SubjectLine::id, SubjectLine::title));
        return views.of(year).stream().collect(Collectors.toMap(CourseLine::title, course -> {
            Map<String, String> held = new TreeMap<>();
            views.curriculum(course.id()).forEach((id, choice) -> held.put(subjects.get(id), choice.name()));
            return held;
        }));
    }

    /** Every lesson with its session, courses and weekday. */
    private List<String> lessons(FiscalYear year) {
        return views.sessions(year).stream()
                .map(line -> views.session(line.id()))
                .flatMap(session -> session.days().stream()
                        .flatMap(day -> day.lessons().stream()
                                .map(lesson -> String.join(
                                        " ",
                                        session.session().title().replace(FROM.label(), TO.label()),
                                        session.session().venue(),
                                        session.session().delivery().name(),
                                        courses(session),
                                        day.heldOn().getDayOfWeek().name(),
                                        lesson.startsAt() + "-" + lesson.endsAt(),
                                        lesson.subject(),
                                        lesson.lecturer(),
                                        lesson.countsFor().toString()))))
                .toList();
    }

    private static String courses(SessionDetail session) {
        return session.courses().stream().map(CourseLine::title).sorted().collect(Collectors.joining("+"));
    }
}
