package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.RollCallCast;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** Programs, courses and curriculum over HTTP. */
@QuarkusTest
class PlanPagesTest {
    private static final String LONG = "医療的ケア児等コーディネーター".repeat(6) + "葛󠄀飾の研修";

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    CourseViews views;

    @Test
    void aYearWithoutACourseSaysWhatToDoNext() {
        Browser browser = Browser.as(HANAKO, "/courses?year=2097");
        assertThat(browser.main()).contains("この年度の研修はまだありません。「研修を計画する」から");
        assertThat(browser.follow("研修を計画する").path()).isEqualTo("/courses/new");
    }

    @Test
    void theSharedDaysOfTwoCoursesAreSeenAtAGlance() {
        long one = cast.course(Route.NOMINATED, 40);
        long other = cast.course(Route.DIRECT, 160);
        long shared = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, one, other);
        long alone = cast.day(LocalDate.of(2019, 10, 16), SubjectKind.EXERCISE, one);
        Browser browser = Browser.as(HANAKO, "/courses?year=2019");
        assertThat(cell(browser, one, shared)).isEqualTo("合同");
        assertThat(cell(browser, other, shared)).isEqualTo("合同");
        assertThat(cell(browser, one, alone)).isEqualTo("単独");
        assertThat(cell(browser, other, alone)).isEmpty();
        String row =
                browser.page().select("tr:has(a[href=/courses/" + one + "])").text();
        assertThat(row).contains("推薦", "40名", "2日", "うち合同1日", "講義 2時間", "演習 2時間");
        assertThat(browser.page().select(".nav a[aria-current]").eachText()).containsExactly("研修計画");
    }

    @Test
    void aProgramIsRegisteredAndPlannedForAYear() {
        Browser browser = program(Browser.as(HANAKO, "/programs/new"), "plan-1", "{年度}計画一第{番号}号")
                .fill("title", LONG)
                .press("登録する");
        assertThat(browser.page().select(".flash").text()).contains("登録しました");
        browser.open("/courses/new?year=2061").fill(LONG, "４０").press("研修を計画する");
        assertThat(browser.path()).isEqualTo("/subjects/together?year=2061");
        assertThat(browser.main()).contains("令和43年度", "次に、科目を登録してください");
        assertThat(browser.open("/courses?year=2061").main()).contains(LONG, "40名");
        assertThat(browser.open("/courses/new?year=2061")
                        .page()
                        .select("fieldset .seats")
                        .text())
                .doesNotContain(LONG);
        assertThat(browser.page().select("select[name=again]").text()).contains(LONG);
    }

    @Test
    void aProgramOfOneYearIsNotPlannedTwice() {
        program(Browser.as(HANAKO, "/programs/new"), "plan-2", "{年度}計画二第{番号}号").press("登録する");
        Browser first = Browser.as(HANAKO, "/courses/new?year=2062").fill("計画の試し plan-2", "10");
        Browser second = Browser.as(HANAKO, "/courses/new?year=2062").fill("計画の試し plan-2", "20");
        first.press("研修を計画する");
        second.press("研修を計画する");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.main()).contains("この年度にもう計画されています");
    }

    @Test
    void severalCoursesArePlannedInOneForm() {
        program(Browser.as(HANAKO, "/programs/new"), "plan-8", "{年}計画八第{番号}号").press("登録する");
        program(Browser.as(HANAKO, "/programs/new"), "plan-9", "{年}計画九第{番号}号").press("登録する");
        Browser browser = Browser.as(HANAKO, "/courses/new?year=2063").press("研修を計画する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("計画する研修の定員を、一つ以上");
        browser.fill("計画の試し plan-8", "多い").fill("計画の試し plan-9", "20").press("研修を計画する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.value("計画の試し plan-8")).isEqualTo("多い");
        assertThat(browser.value("計画の試し plan-9")).isEqualTo("20");
        browser.fill("計画の試し plan-8", "10").press("研修を計画する");
        assertThat(browser.open("/courses?year=2063").main()).contains("計画の試し plan-8", "10名", "計画の試し plan-9", "20名");
    }

    @Test
    void aProgramsFormSaysWhatItsNumberWillBe() {
        Browser browser = program(Browser.as(HANAKO, "/programs/new"), "plan-10", "{年}計画十{番号}{番号}号")
                .press("登録する");
        assertThat(browser.status()).isEqualTo(422);
        browser.fill("numberFormat", "{年}障支十第{番号}号").press("登録する");
        assertThat(browser.page().select(".flash").text()).contains("登録しました", "この研修を計画する");
        browser.open("/programs").follow("計画の試し plan-10");
        browser.open(browser.path() + "?year=2027");
        assertThat(browser.page().select("#numberFormat ~ .echo").text()).isEqualTo("9障支十第1号");
    }

    @Test
    void aNewProgramComesWithItsCodeAndPlaceFilledIn() {
        Browser browser = Browser.as(HANAKO, "/programs/new");
        assertThat(browser.value("code")).matches("program-[0-9]+");
        assertThat(browser.value("sortOrder")).matches("[0-9]+");
    }

    @Test
    void aNumberFormatTwoProgramsCouldShareIsRefusedAndTheFormKept() {
        program(Browser.as(HANAKO, "/programs/new"), "plan-3", "{年度}計画三第{番号}号").press("登録する");
        Browser browser = program(Browser.as(HANAKO, "/programs/new"), "plan-4", "{年度}計画三第１{番号}号")
                .press("登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#numberFormat-error").text()).contains("同じ証書番号ができる");
        assertThat(browser.value("numberFormat")).isEqualTo("{年度}計画三第１{番号}号");
        assertThat(browser.value("eligibility")).isEqualTo("試す者");
        assertThat(program(browser, "plan-4", "第{番号}号").press("登録する").main()).contains("{番号}を一つ入れて");
        assertThat(program(browser, "コード", "{年度}計画四第{番号}号").press("登録する").main())
                .contains("半角の英数字");
    }

    @Test
    void aTitleThatIsTooLongIsRefusedAndOneOfRareKanjiIsStored() {
        String rare = "葛󠄀".repeat(100);
        Browser browser = program(Browser.as(HANAKO, "/programs/new"), "plan-5", "{年度}計画五第{番号}号")
                .fill("title", rare + "長")
                .press("登録する");
        assertThat(browser.page().select("#title-error").text()).contains("100文字以内", "現在101文字");
        assertThat(browser.value("title")).isEqualTo(rare + "長");
        browser.fill("title", rare).press("登録する");
        assertThat(browser.main()).contains(rare);
        String heaped = "か" + "\u3099".repeat(900);
        browser.open("/programs/new");
        program(browser, "plan-6", "{年度}計画六第{番号}号").fill("title", heaped).press("登録する");
        assertThat(browser.status()).isEqualTo(422);
    }

    @Test
    void whatDoesNotFitOntoACertificateIsRefusedWhileItIsTyped() {
        Browser browser = program(Browser.as(HANAKO, "/programs/new"), "plan-7", "{年度}計画七第{番号}号" + "号".repeat(20))
                .fill("certificateTitle", "証".repeat(31))
                .press("登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page()
                        .select("#certificateTitle-error, #numberFormat-error")
                        .eachText())
                .hasSize(2)
                .allMatch(text -> text.contains("30文字以内"));
    }

    @Test
    void aStaleCourseFormShowsBothVersionsAndSavesOnceMoreSent() {
        long course = cast.course(Route.DIRECT, 40);
        Browser mine = Browser.as(HANAKO, "/courses/" + course + "/edit")
                .fill("seats", "55")
                .fill("lectureShare", "75");
        Browser.as(Clerks.KANRI, "/courses/" + course + "/edit")
                .fill("seats", "60")
                .press("保存する");
        mine.press("保存する");
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.page().select(".problems").text()).contains("ほかの方が先に");
        assertThat(mine.page().select("section.note").text()).contains("定員 60名", "講義の出席 100％以上");
        assertThat(mine.value("seats")).isEqualTo("55");
        mine.press("保存する");
        assertThat(views.detail(course).seats()).isEqualTo(55);
        assertThat(views.detail(course).completionRule().lectureSharePercent()).isEqualTo(75);
    }

    @Test
    void aRefusedCourseFormKeepsTheVersionItWasOpenedWith() {
        long course = cast.course(Route.DIRECT, 40);
        Browser mine = Browser.as(HANAKO, "/courses/" + course + "/edit").fill("seats", "0");
        Browser.as(Clerks.KANRI, "/courses/" + course + "/edit")
                .fill("seats", "60")
                .press("保存する");
        mine.press("保存する");
        assertThat(mine.page().select("#seats-error").text()).contains("1から9999まで");
        mine.fill("seats", "50").press("保存する");
        assertThat(mine.page().select(".problems").text()).contains("ほかの方が先に");
        assertThat(views.detail(course).seats()).isEqualTo(60);
    }

    @Test
    void theSeatsAreNotLoweredBelowThoseTaken() {
        long course = cast.course(Route.DIRECT, 40);
        var people = rollCalls.enroll(course, 3);
        Browser mine = Browser.as(HANAKO, "/courses/" + course + "/edit").fill("seats", "2");
        mine.press("保存する");
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.page().select("#seats-error").text()).contains("3名");
        assertThat(mine.value("seats")).isEqualTo("2");
        mine.fill("seats", "3").press("保存する");
        assertThat(views.detail(course).seats()).isEqualTo(3);
        Browser.as(HANAKO, "/enrollments/" + people.get(0).id() + "/cancellation")
                .fill("reason", "勤務の都合")
                .press("受講辞退を記録する");
        Browser.as(HANAKO, "/courses/" + course + "/edit").fill("seats", "2").press("保存する");
        assertThat(views.detail(course).seats()).isEqualTo(2);
        assertThatThrownBy(() -> rollCalls.enroll(course, "青木 さくら アオキ サクラ"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("enrollment.notEnoughSeats");
    }

    @Test
    void theSeatsAreNotLoweredWhileTheyAreBeingGivenOut() {
        long course = cast.course(Route.DIRECT, 40);
        Browser mine = Browser.as(HANAKO, "/courses/" + course + "/edit").fill("seats", "2");
        AtOnce.act(() -> rollCalls.enroll(course, 3), () -> mine.press("保存する"));
        assertThat(mine.page().select("#seats-error").text()).contains("3名");
    }

    @Test
    void eachSubjectOfTheYearIsRequiredElectiveOrNotHeld() {
        long course = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long held = views.curriculum(course).keySet().iterator().next();
        Browser browser = Browser.as(HANAKO, "/courses/" + course + "/curriculum");
        choose(browser, held, "ELECTIVE").press("カリキュラムを保存する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("カリキュラムを保存しました。");
        assertThat(browser.page().select(".foot a:contains(研修日程へ進む)").attr("href"))
                .startsWith("/sessions?year=");
        assertThat(views.curriculum(course)).hasSize(1);
        assertThat(browser.page()
                        .select("input[name=subject-" + held + "][checked]")
                        .val())
                .isEqualTo("ELECTIVE");
        choose(browser, held, "NONE").press("カリキュラムを保存する");
        assertThat(views.curriculum(course)).isEmpty();
        choose(browser, held, "REQUIRED").press("カリキュラムを保存する");
        assertThat(views.lessonsOf(course)).hasSize(1).allMatch(lesson -> lesson.required());
    }

    @Test
    void allSubjectsBecomeRequiredByOnePress() {
        long course = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long held = views.curriculum(course).keySet().iterator().next();
        Browser browser = Browser.as(HANAKO, "/courses/" + course + "/curriculum");
        choose(browser, held, "ELECTIVE").press("カリキュラムを保存する");
        browser.press("すべて必修にして保存する");
        String title = views.lessonsOf(course).get(0).subject();
        assertThat(browser.page().select(".flash").text()).isEqualTo("すべて必修にしました。「" + title + "」は「選択」でした。");
        assertThat(views.curriculum(course))
                .hasSameSizeAs(views.subjects(Cast.YEAR))
                .allSatisfy((subject, choice) -> assertThat(choice).isEqualTo(CurriculumChoice.REQUIRED));
    }

    @Test
    void aStaleCurriculumFormRevertsNothingAndKeepsWhatWasChosen() {
        long course = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        cast.day(LocalDate.of(2019, 10, 4), SubjectKind.LECTURE, course);
        var held = views.curriculum(course).keySet().iterator();
        long one = held.next();
        long other = held.next();
        Browser mine = choose(Browser.as(HANAKO, "/courses/" + course + "/curriculum"), one, "ELECTIVE");
        choose(Browser.as(Clerks.KANRI, "/courses/" + course + "/curriculum"), other, "NONE")
                .press("カリキュラムを保存する");
        mine.press("カリキュラムを保存する");
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.page().select(".problems").text()).contains("ほかの方が先に");
        assertThat(mine.page().select("section.note dt")).hasSize(2);
        assertThat(mine.page().select("section.note dd").eachText()).containsExactlyInAnyOrder("必修", "なし");
        assertThat(views.curriculum(course)).containsOnlyKeys(one);
        assertThat(mine.page()
                        .select("input[name=subject-" + one + "][checked]")
                        .val())
                .isEqualTo("ELECTIVE");
        choose(mine, other, "NONE").press("カリキュラムを保存する");
        assertThat(views.curriculum(course)).isEqualTo(Map.of(one, CurriculumChoice.ELECTIVE));
    }

    private static Browser choose(Browser browser, long subject, String choice) {
        String name = "input[name=subject-" + subject + "]";
        browser.page().select(name).removeAttr("checked");
        browser.page().select(name + "[value=" + choice + "]").attr("checked", "");
        return browser;
    }

    private static Browser program(Browser browser, String code, String numberFormat) {
        return browser.fill("code", code)
                .fill("title", "計画の試し " + code)
                .fill("shortTitle", "試し")
                .tick("直接申込")
                .fill("eligibility", "試す者")
                .fill("numberFormat", numberFormat)
                .fill("sortOrder", "2000");
    }

    private static String cell(Browser browser, long course, long day) {
        var table = browser.page().selectFirst("table.days");
        int column = table.select("thead th").indexOf(table.selectFirst("thead th:has(a[href$=/days/" + day + "])"));
        String title = browser.page()
                .select("tr:has(a[href=/courses/" + course + "]) th")
                .text();
        String number = title.replaceAll("\\D", "");
        return table.select("tbody tr").stream()
                .filter(row -> row.child(0).text().equals("試し" + number))
                .findFirst()
                .orElseThrow()
                .child(column)
                .text();
    }
}
