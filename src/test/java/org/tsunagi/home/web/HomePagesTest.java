package org.tsunagi.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.RollCallCast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.course.TrainingSession.Delivery;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.IntakeDesk;

@QuarkusTest
class HomePagesTest {
    private static final Viewer OFFICIAL = new Viewer(3, "閲覧 次郎", Role.OFFICIAL, null, null);
    private static final Viewer ADMINISTRATOR = new Viewer(4, "管理 三郎", Role.ADMINISTRATOR, null, null);
    private static final AtomicInteger PROGRAMS = new AtomicInteger();

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    RollCallCast rollCalls;

    @Inject
    CourseDesk courses;

    @Inject
    TimetableDesk timetable;

    @Inject
    IntakeDesk intake;

    @Inject
    CallDesk calls;

    @Inject
    OfficeClock clock;

    @Inject
    Statements statements;

    @Test
    void anOfficerSeesTheOpenCallWithItsDeadlineAndGoesThere() {
        long call = openCall(courseOfThisYear("期限"), 9);
        Browser browser = Browser.as(cast.officer(), "/");
        assertThat(browser.status()).isEqualTo(200);
        Element line = line(browser, "/calls/" + call);
        assertThat(line.text()).contains("あと9日", "推薦の提出状況を確認する", "期限", "未提出", "汐見市");
        assertThat(browser.page().select(".nav a[aria-current]").eachText()).containsExactly("ホーム");
        assertThat(browser.open(line.selectFirst("a").attr("href")).status()).isEqualTo(200);
    }

    @Test
    void aNominatorSeesTheCallToAnswerThenItsDraftThenThatItIsSent() {
        Viewer clerk = cast.nominator(Cast.SHIOMI);
        long call = openCall(courseOfThisYear("推薦"), 9);
        Browser browser = Browser.as(clerk, "/");
        assertThat(line(browser, "/calls/" + call + "/nominations/new").text()).contains("候補者を推薦する", "あと9日");
        long draft = intake.nominate(clerk, call, 1, cast.person("下書", "花子", "したがき", "はなこ"), SubmissionKey.fresh());
        String title = title("推薦");
        assertThat(about(browser.open("/"), title)).contains("下書きの推薦を提出する", "下書き 1名");
        cast.submit(clerk, draft);
        assertThat(about(browser.open("/"), title)).contains("提出済み 1名");
        intake.requestCorrection(cast.officer(), draft, "生年月日をご確認ください。");
        assertThat(line(browser.open("/"), "/applications/" + draft).text()).contains("修正依頼に対応する", "下書 花子さん");
        assertThat(browser.page().select(".figures, [role=search]")).isEmpty();
        assertThat(Browser.as(cast.nominator(Cast.NAMIOTO), "/").main()).doesNotContain("下書 花子");
    }

    @Test
    void aDueIsPutAwayForTheWholeOfficeWithAReasonAndBroughtBack() {
        String place = "/calls/" + openCall(courseOfThisYear("片付け"), 9);
        Browser browser = Browser.as(cast.officer(), "/");
        browser.open(line(browser, place).select("a.away").attr("href"));
        assertThat(browser.main()).contains("対象外にする", "推薦の提出状況を確認する");
        browser.press("対象外にする");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a").text()).contains("理由");
        browser.fill("reason", "今年度は電話で確かめた").press("対象外にする");
        assertThat(browser.path()).isEqualTo("/");
        assertThat(browser.page().select(".due a[href=" + place + "]")).isEmpty();
        browser.become(ADMINISTRATOR).open("/");
        assertThat(browser.page().select(".due a[href=" + place + "]")).isEmpty();
        browser.follow("片付けたもの");
        assertThat(browser.main()).contains("片付け", "今年度は電話で確かめた", cast.officer().name());
        browser.press("戻す：推薦の提出状況を確認する");
        assertThat(line(browser.open("/"), place).text()).contains("推薦の提出状況を確認する");
    }

    @Test
    void aDueThatIsAnotherByNowIsNotPutAway() {
        Browser browser = Browser.as(cast.officer(), "/dues/no-such-due/dismissal");
        assertThat(browser.path()).isEqualTo("/");
        assertThat(browser.page().select(".flash.undone").text()).contains("状況が変わったか");
        assertThat(Browser.as(OFFICIAL, "/dues/dismissed").status()).isEqualTo(403);
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/dues/dismissed").status())
                .isEqualTo(403);
    }

    @Test
    void theHeaderNamesTheYearOfThePageAndNoneForAPersonAcrossYears() {
        long course = cast.course(Route.NOMINATED, 10);
        long application =
                cast.nominated(Cast.SHIOMI, cast.call(course, null), 1, cast.person("年度", "花子", "ねんど", "はなこ"));
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long trainee =
                rollCalls.enroll(course, "年度 花子 ネンド ハナコ").get(0).trainee().id();
        Browser browser = Browser.as(cast.officer(), "/applications/" + application);
        assertThat(header(browser)).startsWith("令和元年度（2019）");
        assertThat(header(browser.open("/days/" + day + "/attendance/" + trainee)))
                .startsWith("令和元年度（2019）");
        assertThat(header(browser.open("/people/" + trainee))).startsWith("すべての年度");
        assertThat(browser.page().select(".year .hint").text()).contains("この画面はすべての年度の内容です");
        assertThat(header(browser.open("/search"))).startsWith("すべての年度");
    }

    private static String header(Browser browser) {
        return browser.page().select(".year summary").text();
    }

    @Test
    void anOfficialSeesFiguresAndSummariesWithoutNames() {
        long course = completers.course("匿名森 花子");
        Browser browser = Browser.as(OFFICIAL, "/?year=2019");
        assertThat(browser.main()).contains("年度ごとの実施概要", "令和元年度（2019）の実施概要").doesNotContain("匿名森");
        assertThat(browser.page().select("a[href=/courses/" + course + "]")).isNotEmpty();
        // but for what is of one person alone
        assertThat(browser.page().select(".due a:not([href^=/browsers]), [role=search]"))
                .isEmpty();
    }

    @Test
    void anAdministratorIsAlsoToldAboutBodiesWithoutAccount() {
        cast.settle();
        assertThat(Browser.as(ADMINISTRATOR, "/").main()).contains("推薦機関の利用者を登録する");
        assertThat(Browser.as(cast.officer(), "/").main()).doesNotContain("推薦機関の利用者を登録する");
    }

    @Test
    void aCourseAtAGlanceSaysWhereItStandsAndSharesItsDays() {
        long coordinators = completers.course("髙橋 花子", "石田 健");
        long supporters = cast.course(Route.DIRECT, 10);
        cast.day(LocalDate.of(2019, 10, 4), SubjectKind.LECTURE, coordinators, supporters);
        Browser browser = Browser.as(cast.officer(), "/courses/" + coordinators);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select(".steps li[aria-current]").text()).isEqualTo("修了証書作成前 2名");
        assertThat(browser.page().select(".steps li").eachText()).contains("修了判定10月17日（木） 修了2名・未修了0名");
        assertThat(browser.page().select(".days thead th").eachText())
                .containsExactly("研修", "9月30日（月） 試しの日程", "10月4日（金） 試しの日程");
        assertThat(browser.page().select(".days td")).extracting(Element::text).containsExactly("単独", "合同", "", "合同");
        assertThat(browser.page().select(".figures dd").eachText()).containsExactly("2 名", "2 名", "2 名", "未作成");
        assertThat(browser.text()).doesNotContain("髙橋", "石田");
        List<String> stations = browser.page().select(".steps a, .foot a").eachAttr("href");
        assertThat(stations).hasSizeGreaterThan(7);
        for (String station : stations) {
            assertThat(browser.open(station).status()).as(station).isEqualTo(200);
        }
    }

    @Test
    void anOfficialSeesTheGlanceWithoutThePagesOfPeopleAndANominatorNothing() {
        long course = completers.course("匿名川 花子");
        Browser official = Browser.as(OFFICIAL, "/courses/" + course);
        assertThat(official.status()).isEqualTo(200);
        assertThat(official.text()).doesNotContain("匿名川", "/attendance", "/enrollments", "/certificates");
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/courses/" + course).status())
                .isEqualTo(403);
        assertThat(Browser.as(cast.officer(), "/courses/999999999").status()).isEqualTo(404);
    }

    @Test
    void theStatementsOfTheHomePageDoNotGrowWithTheCoursesAndTheirYears() {
        cast.settle();
        courseOfThisYear("少ない");
        Browser officer = Browser.as(cast.officer(), "/");
        long few = statements.during(() -> officer.open("/"));
        for (int i = 0; i < 5; i++) {
            long course = courseOf(new FiscalYear(thisYear().year() - i), "多い");
            openCall(course, 20 + i);
        }
        assertThat(statements.during(() -> officer.open("/"))).isEqualTo(few);
        assertThat(few).as("one or two of each room that tells home").isLessThan(56);
    }

    @Test
    void theStatementsOfAGlanceDoNotGrowWithThePeople() {
        long few = completers.course("少 花子");
        long many = completers.course(
                IntStream.range(0, 12).mapToObj(i -> "多 花子" + i).toArray(String[]::new));
        Browser officer = Browser.as(cast.officer(), "/courses/" + few);
        long base = statements.during(() -> officer.open("/courses/" + few));
        assertThat(statements.during(() -> officer.open("/courses/" + many))).isEqualTo(base);
    }

    @Test
    void theOfficeSeesWhatIsLeftOfYearsLongPast() {
        long course = completers.course("残り 花子");
        assertThat(line(Browser.as(cast.officer(), "/"), "/courses/" + course + "/certificates")
                        .text())
                .contains("修了証書を作成する", "作成前 1名", "令和元年度", "2019年10月17日（令和元年）");
    }

    @Test
    void todayIsWrittenWithTheWesternYearFirst() {
        String today = JapaneseDate.both(clock.today());
        assertThat(Browser.as(cast.officer(), "/").main()).contains(today + "現在");
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/").main()).contains(today + "現在");
    }

    @Test
    void aCourseLeadsToThePagesOfItsOwnYear() {
        long course = cast.course(Route.NOMINATED, 10);
        Browser browser = Browser.as(cast.officer(), "/courses/" + course);
        assertThat(browser.page().select("main a").eachAttr("href"))
                .contains(
                        "/courses?year=2019",
                        "/sessions?year=2019",
                        "/attendance?year=2019",
                        "/sessions/new?year=2019");
        assertThat(Browser.as(OFFICIAL, "/courses/" + course)
                        .page()
                        .select("main a")
                        .eachAttr("href"))
                .contains("/selections?year=2019");
    }

    @Test
    void aCourseWithoutAVenueSaysNothingOfOne() {
        long course = cast.course(Route.NOMINATED, 10);
        long session = timetable.plan(
                new NewTrainingSession(Cast.YEAR, "動画の視聴", "", Delivery.ONLINE, Set.of(course)), SubmissionKey.fresh());
        rollCalls.lesson(timetable.addDay(session, LocalDate.of(2019, 10, 3)), 10, SubjectKind.LECTURE, course);
        assertThat(Browser.as(cast.officer(), "/courses/" + course).main())
                .contains("合同の日の出欠は")
                .doesNotContain("会場");
    }

    @Test
    void aYearWithoutCoursesLeadsAnOfficerToPlanningOne() {
        cast.settle();
        assertThat(Browser.as(cast.officer(), "/?year=2031").page().select("main a[href='/courses/new?year=2031']"))
                .hasSize(1);
        assertThat(Browser.as(OFFICIAL, "/?year=2031").page().select("main a[href^=/courses/new]"))
                .isEmpty();
    }

    private FiscalYear thisYear() {
        return FiscalYear.of(clock.today());
    }

    private static String title(String word) {
        return word + "の研修" + PROGRAMS.get();
    }

    private long courseOfThisYear(String word) {
        return courseOf(thisYear(), word);
    }

    private long courseOf(FiscalYear year, String word) {
        cast.settle();
        int n = PROGRAMS.incrementAndGet();
        long program = courses.addProgram(new NewProgram(
                "HOME-" + n, title(word), title(word), "修了証書", "{年度}家" + n + "第{番号}号", "", Route.NOMINATED, 3000 + n));
        long course = courses.plan(new NewCourse(program, year, 10, CompletionRule.usual()));
        timetable.plan(
                new NewTrainingSession(year, "日程", "県民会館", Delivery.IN_PERSON, Set.of(course)), SubmissionKey.fresh());
        return course;
    }

    private long openCall(long course, int daysLeft) {
        Instant opened = clock.now().minus(1, ChronoUnit.DAYS);
        Instant closes = clock.today()
                .plusDays(daysLeft)
                .atTime(17, 0)
                .atZone(OfficeClock.ZONE)
                .toInstant();
        return calls.open(course, new NewCall(opened, closes, null, ""), SubmissionKey.fresh());
    }

    private static Element line(Browser browser, String place) {
        Element link = browser.page().selectFirst(".due a[href='" + place + "']");
        assertThat(link).as(place + " on " + browser.main()).isNotNull();
        return link.closest("li");
    }

    private static List<String> about(Browser browser, String title) {
        return browser.page().select(".due li").stream()
                .filter(line -> line.text().contains(title))
                .flatMap(line -> line.select("a, .tag").eachText().stream())
                .toList();
    }
}
