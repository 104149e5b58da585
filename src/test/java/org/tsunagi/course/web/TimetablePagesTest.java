package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.LessonLine;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;

/** Subjects, training sessions, their days and lessons over HTTP. */
@QuarkusTest
class TimetablePagesTest {
    @Inject
    Cast cast;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CourseDesk courses;

    @Inject
    CurriculumDesk curriculum;

    @Inject
    CourseViews views;

    @Inject
    EntityManager stored;

    @Test
    void aSubjectContinuesOneOfTheYearBefore() {
        Browser before = subject("/subjects/new?year=2070", "口腔ケア").press("登録する");
        assertThat(before.path()).isEqualTo("/subjects?year=2070");
        Browser after =
                subject("/subjects/new?year=2071", "口腔ケアと摂食・嚥下").tick("強化").fill("continues", "口腔ケア");
        after.press("登録する");
        assertThat(after.page().select("tbody tr").text()).contains("口腔ケアと摂食・嚥下", "講義", "60分", "強化", "口腔ケア");
        assertThat(Browser.as(HANAKO, "/subjects/new?year=2072").text()).doesNotContain(">口腔ケア<");
    }

    @Test
    void aSubjectThatContinuesOneOfAnEarlierYearKeepsItWhenSaved() {
        long first = curriculum.addSubject(subject(2074, "間をおく科目", null), SubmissionKey.fresh());
        long later = curriculum.addSubject(subject(2076, "二年後の科目", first), SubmissionKey.fresh());
        Browser.as(HANAKO, "/subjects/" + later).fill("minutes", "90").press("保存する");
        assertThat(views.subject(later).minutes()).isEqualTo(90);
        assertThat(views.subject(later).continues()).isEqualTo("間をおく科目");
        assertThatThrownBy(() -> curriculum.addSubject(subject(2074, "前の科目", later), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aSubjectFormSentTwiceMakesOneSubject() {
        Browser once = subject("/subjects/new?year=2073", "一度だけ");
        String key = once.page().select("input[name=key]").val();
        once.press("登録する");
        Browser again = subject("/subjects/new?year=2073", "一度だけ");
        again.page().select("input[name=key]").val(key);
        again.press("登録する");
        assertThat(again.page().select("tbody tr")).hasSize(1);
    }

    @Test
    void theSubjectsOfAYearAreTypedAtOnceAndRequiredOfTheCoursesTicked() {
        long program = courses.addProgram(
                new NewProgram("together", "まとめる研修", "まとめ", "修了証書", "{年度}まとめ第{番号}号", "試しに受ける者", Route.DIRECT, 900));
        long course = courses.plan(new NewCourse(program, new FiscalYear(2077), 40, CompletionRule.usual()));
        Browser browser = Browser.as(HANAKO, "/subjects/together?year=2077")
                .fill("lines", "講義 60 総論\n実習 60 何か\n")
                .press("登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#lines-error").text()).contains("「実習 60 何か」");
        assertThat(browser.value("lines")).contains("講義 60 総論");
        browser.page().select("input[name=exercises]").removeAttr("checked");
        browser.fill("lines", "講義 60 総論\n演習\t９０分\t計画作成 その２\n").press("登録する");
        assertThat(browser.path()).isEqualTo("/sessions/new?year=2077");
        assertThat(views.subjects(new FiscalYear(2077)))
                .extracting(SubjectLine::title, SubjectLine::minutes, SubjectLine::kind)
                .containsExactly(tuple("総論", 60, SubjectKind.LECTURE), tuple("計画作成 その２", 90, SubjectKind.EXERCISE));
        long lecture = views.subjects(new FiscalYear(2077)).get(0).id();
        assertThat(views.curriculum(course)).isEqualTo(Map.of(lecture, CurriculumChoice.REQUIRED));

        browser.fill("title", "講義")
                .tick("まとめる研修")
                .fill("days", "2077/9/30\n2077/13/1")
                .press("登録する");
        assertThat(browser.status()).isEqualTo(422);
        browser.fill("days", "2077/9/30\n2077/10/1").press("登録する");
        assertThat(browser.page().select("form[action$=lessons] tbody tr").eachText())
                .hasSize(1);
        assertThat(browser.page()
                        .select("form[action$=lessons] input[name=startsAt]")
                        .val())
                .isEqualTo("9:30");
        browser.press("この時間割で登録する");
        assertThat(browser.main()).contains("1コマを登録しました", "9:30～10:30", "総論").doesNotContain("この時間割で登録する");
        assertThat(views.lessonsOf(course)).hasSize(1);
    }

    @Test
    void aYearWithoutSubjectsOrSessionsSaysWhatToDoNext() {
        assertThat(Browser.as(HANAKO, "/subjects?year=2097").main()).contains("「科目を登録する」から");
        assertThat(Browser.as(HANAKO, "/sessions?year=2097").main()).contains("「研修日程を登録する」から");
        assertThat(Browser.as(HANAKO, "/sessions/new?year=2097").main()).contains("先に研修を計画してください");
    }

    @Test
    void aSessionIsPlannedForTwoCoursesAndGetsItsDays() {
        String one = views.line(cast.course(Route.NOMINATED, 40)).title();
        String other = views.line(cast.course(Route.DIRECT, 160)).title();
        Browser browser = Browser.as(HANAKO, "/sessions/new?year=2019")
                .fill("title", "合同講義")
                .press("登録する");
        assertThat(browser.page().select("#courses-error").text()).contains("一つ以上");
        browser.tick(one).tick(other).fill("venue", "県民会館").press("登録する");
        assertThat(browser.path()).matches("/sessions/[0-9]+");
        assertThat(browser.main()).contains(one, other, "合同", "対面", "県民会館", "実施する日はまだありません");
        browser.fill("day", "R1.9.30").press("日を追加する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("2019年9月30日（令和元年）を追加しました。");
        assertThat(browser.main()).contains("9月30日（月）");
    }

    @Test
    void aDayThatDoesNotExistOrLiesElsewhereIsRefused() {
        long course = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        Browser browser = Browser.as(HANAKO, session(course));
        assertThat(browser.fill("day", "令和元年9月31日").press("日を追加する").main()).contains("という日付はありません");
        assertThat(browser.value("day")).isEqualTo("令和元年9月31日");
        assertThat(browser.fill("day", "平成31年5月1日").press("日を追加する").main()).contains("令和元年5月1日ではありませんか");
        browser.fill("day", "2020/4/1").press("日を追加する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("2020年4月1日（令和2年）は令和元年度の日ではありません");
        assertThat(browser.page().select(".echo").text()).isEqualTo("2020年4月1日（令和2年）");
        assertThat(browser.fill("day", "２０１９年９月３０日").press("日を追加する").main()).contains("もう入っています");
        assertThat(browser.fill("day", "  ").press("日を追加する").main()).contains("入力してください");
        assertThat(views.daysOf(course)).hasSize(1);
    }

    @Test
    void aMorningLessonIsStoredAsItStandsOnTheTimetableInWhateverZoneTheMachineIs() {
        long course = cast.course(Route.DIRECT, 40);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        Browser browser = Browser.as(HANAKO, session(course) + "/days/" + day);
        String subject = browser.page().select("select#subject option").last().val();
        lesson(browser, subject, "8:30", "9:30").press("コマを追加する");
        assertThat(browser.page().select("input[name^=startsAt-]").eachAttr("value"))
                .containsExactly("8:30", "10:00");
        assertThat(stored.createNativeQuery(
                                "select cast(min(starts_at) as varchar(8)) from lesson where day_id = " + day,
                                String.class)
                        .getSingleResult())
                .isEqualTo("08:30:00");
    }

    @Test
    void lessonsOfADayDoNotOverlap() {
        long course = cast.course(Route.DIRECT, 40);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        Browser browser = Browser.as(HANAKO, session(course) + "/days/" + day);
        String subject = browser.page().select("select#subject option").last().val();
        lesson(browser, subject, "11:59", "13:00").press("コマを追加する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#startsAt-error").text()).contains("10:00～12:00", "と重なっています");
        assertThat(browser.value("startsAt")).isEqualTo("11:59");
        assertThat(browser.value("subject")).isEqualTo(subject);
        lesson(browser, subject, "13:00", "12:30").press("コマを追加する");
        assertThat(browser.page().select("#endsAt-error").text()).contains("開始より後");
        lesson(browser, subject, "25:00", "26:00").press("コマを追加する");
        assertThat(browser.page().select(".problems li")).hasSize(2);
        lesson(browser, subject, "１２：００", "13時").press("コマを追加する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("コマを追加しました。");
        assertThat(browser.page().select("tbody tr").eachText().get(1)).contains("試しの科目");
        browser.pressIn(
                "tbody tr:nth-child(2)",
                "外す：" + browser.page().select("tbody tr:nth-child(2) th").text());
        assertThat(browser.page().select("tbody tr")).hasSize(1);
    }

    @Test
    void aLessonThatCountsForNoCourseIsToldApart() {
        long course = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        String session = session(course);
        Browser curriculum = Browser.as(HANAKO, "/courses/" + course + "/curriculum");
        curriculum.page().select("input[type=radio]").removeAttr("checked");
        curriculum.page().select("input[value=NONE]").attr("checked", "");
        curriculum.press("カリキュラムを保存する");
        assertThat(Browser.as(HANAKO, session).main()).contains("カリキュラムに未登録");
    }

    @Test
    void aDayWithMarksIsNeitherMovedNorEmptied() {
        long course = cast.course(Route.NOMINATED, 40);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        Browser browser = Browser.as(HANAKO, session(course) + "/days/" + day);
        browser.fill("day", "令和元年10月1日").press("日付を変更する");
        assertThat(browser.page().select("h1").text()).isEqualTo("10月1日（火）の時間割");
        mark(course, day);
        browser.fill("day", "令和元年10月2日").press("日付を変更する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#day-error").text()).contains("出欠の記録がある");
        assertThat(browser.value("day")).isEqualTo("令和元年10月2日");
        browser.pressIn("tbody tr", "外す：" + browser.page().select("tbody th").text());
        assertThat(browser.page().select(".problems").text()).contains("出欠の記録がある");
        assertThat(views.lessonsOf(course)).hasSize(1);
    }

    @Test
    void aCourseDoesNotLeaveASessionWhoseDaysHoldMarks() {
        long course = cast.course(Route.NOMINATED, 40);
        long other = cast.course(Route.DIRECT, 40);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course, other);
        mark(course, day);
        Browser browser = Browser.as(HANAKO, session(course) + "/edit")
                .untick(views.line(course).title());
        assertThat(browser.press("保存する").status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("出欠の記録がある");
        assertThat(views.daysOf(course)).hasSize(1);
        browser.tick(views.line(course).title()).fill("venue", "市民会館").press("保存する");
        assertThat(browser.main()).contains("市民会館");
    }

    @Test
    void aStaleSessionFormShowsBothVersions() {
        long course = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        Browser mine = Browser.as(HANAKO, session(course) + "/edit").fill("venue", "わたしの会場");
        Browser.as(Clerks.KANRI, session(course) + "/edit")
                .fill("venue", "先に決まった会場")
                .press("保存する");
        mine.press("保存する");
        assertThat(mine.page().select("section.note").text()).contains("会場 先に決まった会場");
        assertThat(mine.value("venue")).isEqualTo("わたしの会場");
    }

    @Test
    void aDayOfAnotherSessionIsNotFoundUnderThisOne() {
        long course = cast.course(Route.DIRECT, 40);
        long other = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long elsewhere = cast.day(LocalDate.of(2019, 10, 1), SubjectKind.LECTURE, other);
        assertThat(Browser.as(HANAKO, session(course) + "/days/" + elsewhere).status())
                .isEqualTo(404);
        assertThat(Browser.as(HANAKO, "/sessions/999999").status()).isEqualTo(404);
    }

    private String session(long course) {
        return "/sessions/" + views.daysOf(course).get(0).sessionId();
    }

    /** Someone comes onto the course and is present on the day. */
    private void mark(long course, long day) {
        cast.nominated(Cast.SHIOMI, cast.call(course, null), 1, cast.person("𠮷田", "実", "よしだ", "みのる"));
        cast.select(course, LocalDate.of(2019, 9, 6));
        assertThat(attendance.markRestPresent(cast.officer(), day)).isEqualTo(1);
    }

    private static NewSubject subject(int year, String title, @Nullable Long continues) {
        return new NewSubject(
                new FiscalYear(year), title, SubjectKind.LECTURE, 60, SubjectNovelty.UNCHANGED, continues);
    }

    private static Browser subject(String path, String title) {
        return Browser.as(HANAKO, path)
                .fill("title", title)
                .tick("講義")
                .fill("minutes", "60")
                .tick("新設");
    }

    private static Browser lesson(Browser browser, String subject, String start, String end) {
        return browser.fill("subject", subject)
                .fill("startsAt", start)
                .fill("endsAt", end)
                .fill("lecturer", "小児科医");
    }

    @Test
    void aLessonWithoutAnEndLastsAsLongAsItsSubject() {
        long course = cast.course(Route.DIRECT, 40);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        Browser browser = Browser.as(HANAKO, session(course) + "/days/" + day);
        String subject =
                Long.toString(views.curriculum(course).keySet().iterator().next());
        lesson(browser, subject, "13:00", "").press("コマを追加する");
        assertThat(views.lessonsOf(course))
                .extracting(LessonLine::endsAt)
                .containsExactly(LocalTime.of(12, 0), LocalTime.of(15, 0));
        lesson(browser, subject, "23:00", "").press("コマを追加する");
        assertThat(browser.page().select("#endsAt-error").text()).contains("開始より後");
        lesson(browser, "", "16:00", "").press("コマを追加する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.value("startsAt")).isEqualTo("16:00");
    }
}
