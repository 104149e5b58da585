package org.tsunagi.completion.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.ReportViews;

/** What was decided about one person is changed afterwards, by an approval of its own, and everything counted follows. */
@QuarkusTest
class DecisionChangeTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CertificateDesk certificates;

    @Inject
    CourseViews plan;

    @Inject
    ReportViews reports;

    @Inject
    OfficeClock clock;

    private long course;
    private long day;
    private List<Enrollment> people;

    /** 青木 and 上田 completed on 2019-10-17 and hold certificates 1 and 2; 石田 was absent and did not. */
    @BeforeEach
    void aDecidedCourseOfThree() {
        course = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        people = rollCalls.enroll(course, "青木 桜 アオキ サクラ", "石田 健 イシダ ケン", "上田 誠 ウエダ マコト");
        mark(1, Mark.ABSENT);
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        cast.complete(course, LocalDate.of(2019, 10, 17));
        certificates.issueAll(cast.officer(), course, LocalDate.of(2019, 10, 17));
    }

    @Test
    void whoDidNotCompleteIsDecidedAnewAfterAMakeUpAndOneMoreCounts() {
        long before = figures().completed();
        assertThat(before).isEqualTo(2);
        mark(1, Mark.PRESENT);
        assertThat(row(sheet(), "石田 健")).contains("認定後に出欠が変わっています");
        Browser browser = correction("石田 健");
        assertThat(browser.main()).contains("今の認定 未修了", "今の出欠による判定 修了（案）");
        assertThat(browser.value("approver")).isEqualTo("課長");
        paper(browser, "令和元年11月20日", "補講を終えたため").press("修了と認定する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("石田 健さんを修了と認定しました。 修了証書を作成する");
        assertThat(browser.main()).contains("修了 3 名", "未修了 0 名", "修了日：2019年10月17日（令和元年）");
        assertThat(row(browser, "石田 健"))
                .contains("修了 修了日 2019年11月20日（令和元年）", "見本 花子：未修了（「試しの科目", "」を欠席） → 修了（修了日2019年11月20日（令和元年））")
                .contains("理由：補講を終えたため", "決裁：2019年12月3日（令和元年）　障福第120号　課長")
                .doesNotContain("認定後に出欠");
        assertThat(figures().completed()).isEqualTo(before + 1);

        browser.follow("修了証書を作成する");
        assertThat(browser.page().select(".figures dd").eachText()).containsExactly("3名", "1名", "2名", "0名", "0件");
        browser.fill("issuedOn", "令和元年11月20日").press("作成前の修了証書をすべて作成する");
        assertThat(row(browser, "石田 健")).contains("第3号", "作成済");
    }

    @Test
    void aWrongCompletionIsTakenBackAndDecidedAnewUnderTheNextNumber() {
        Browser browser = correction("青木 桜").follow("認定を取り消す");
        paper(browser, null, "入力の誤り").press("認定を取り消す");
        assertThat(figures().completed()).isEqualTo(1);
        assertThat(outcome("青木 桜")).isEqualTo("取消し");
        paper(correction("青木 桜"), "2019-10-17", "取消しの誤り").press("修了と認定する");
        assertThat(figures().completed()).isEqualTo(2);
        assertThat(row(sheet(), "青木 桜")).contains("取消し → 修了（修了日2019年10月17日（令和元年））", "→ 取消し。理由：入力の誤り");
        Browser papers = Browser.as(cast.officer(), "/courses/" + course + "/certificates")
                .press("作成前の修了証書をすべて作成する");
        assertThat(papers.page().select("tr:has(th:contains(青木 桜)) td.keep a").eachText())
                .extracting(number -> number.replaceFirst("^.*第", "第"))
                .containsExactly("第1号", "第3号");
        assertThat(row(papers, "青木 桜")).contains("入力の誤り", "無効（欠番）");
    }

    @Test
    void aWrongDateOfOnePersonIsCorrectedAndTheCertificateMadeOnItIsVoid() {
        Browser browser = paper(correction("上田 誠"), "2019-10-17", "入力の誤り").press("修了日を訂正する");
        assertThat(browser.main()).contains("修了日：今の修了日と同じです");
        browser.fill("decidedOn", "2019-10-18").press("修了日を訂正する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("上田 誠さんの修了日を訂正しました。 修了証書を作成する");
        assertThat(row(browser, "上田 誠"))
                .contains("修了日 2019年10月18日", "修了（修了日2019年10月17日（令和元年）） → 修了（修了日2019年10月18日（令和元年））");
        assertThat(figures().completed()).isEqualTo(2);
        assertThat(browser.follow("修了証書を作成する").page().select(".figures dd").eachText())
                .containsExactly("2名", "1名", "1名", "0名", "1件");
    }

    @Test
    void onlyWhatWasSeenIsDecidedAndOnlyOnce() {
        Browser stale = paper(correction("石田 健"), "2019-11-20", "補講を終えたため");
        Browser twice = paper(correction("石田 健"), "2019-11-20", "補講を終えたため");
        mark(1, Mark.PRESENT);
        stale.press("修了と認定する");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.main()).contains("この方の認定か出欠が変わりました", "今の出欠による判定 修了（案）");
        assertThat(stale.value("documentNumber")).isEqualTo("障福第120号");
        assertThat(outcome("石田 健")).isEqualTo("未修了");
        stale.press("修了と認定する");
        assertThat(outcome("石田 健")).isEqualTo("修了");
        twice.press("修了と認定する");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.main()).contains("この方の認定か出欠が変わりました");
        assertThat(twice.page().select(".history li")).hasSize(1);
    }

    @Test
    void theDateLiesBetweenTheLastDayAndTodayAndReasonAndPaperMustBeThere() {
        Browser browser = correction("石田 健").fill("approver", "").press("修了と認定する");
        assertThat(browser.page().select(".problems a").eachAttr("href"))
                .containsExactly("#decidedOn", "#reason", "#draftedOn", "#approvedOn", "#documentNumber", "#approver");
        paper(browser, "2019-09-29", "補講を終えたため").press("修了と認定する");
        assertThat(browser.main()).contains("研修の最終日は2019年9月30日（令和元年）です");
        browser.fill("decidedOn", JapaneseDate.print(clock.today().plusDays(1))).press("修了と認定する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("修了日が今日より後です");
        assertThat(browser.value("reason")).isEqualTo("補講を終えたため");
        assertThat(outcome("石田 健")).isEqualTo("未修了");
    }

    @Test
    void onlyOfficersChangeADecision() {
        String path = correction("石田 健").path();
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), path).status()).isEqualTo(403);
        assertThat(Browser.as(cast.officer(), "/completions/999999/correction").status())
                .isEqualTo(404);
    }

    private CourseSummary figures() {
        return reports.summary(cast.officer(), Cast.YEAR).courses().stream()
                .filter(one -> one.programTitle().equals(plan.line(course).title()))
                .findFirst()
                .orElseThrow();
    }

    private void mark(int person, Mark mark) {
        attendance.mark(cast.officer(), day, people.get(person).trainee().id(), new MarkEntry(mark, null, "訂正", null));
    }

    private Browser sheet() {
        return Browser.as(cast.officer(), "/courses/" + course + "/judgement");
    }

    private Browser correction(String name) {
        return sheet().follow("判定を改める：" + name);
    }

    private String outcome(String name) {
        return sheet().page()
                .select("tr:has(th:contains(" + name + ")) .roomy .tag")
                .text();
    }

    private static Browser paper(Browser browser, String decidedOn, String reason) {
        if (decidedOn != null) {
            browser.fill("decidedOn", decidedOn);
        }
        return browser.fill("reason", reason)
                .fill("draftedOn", "2019-12-02")
                .fill("approvedOn", "2019-12-03")
                .fill("documentNumber", "障福第120号")
                .fill("approver", "課長");
    }

    private static String row(Browser browser, String name) {
        return browser.page().select("tr:has(th:contains(" + name + "))").text();
    }
}
