package org.tsunagi.enrollment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentLine;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.report.ReportViews;

/** What was accepted is corrected after the selection, with a reason; what was decided follows only when wanted. */
@QuarkusTest
class CorrectionTest {
    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    CourseViews courses;

    @Inject
    ReportViews reports;

    @Test
    void workplaceBodyAndProfessionsAreCorrectedAndTheTrailSaysFromWhatToWhat() {
        long course = completers.course("訂正 花");
        EnrollmentLine one = one(course);
        Browser browser = Browser.as(cast.officer(), "/people/" + one.traineeId());
        browser.open(browser.page().select("main a[href$=/correction]").attr("href"))
                .fill("employer", "㈱ＡＢＣ訪問看護")
                .fill("bodyId", "波音市")
                .untick("看護師")
                .tick("保健師")
                .fill("reason", "申込書の誤り")
                .press("受講の記録を訂正する");
        assertThat(browser.path()).isEqualTo("/people/" + one.traineeId());
        assertThat(browser.main())
                .contains("勤務先　「訪問看護ステーションなみ」から「㈱ＡＢＣ訪問看護」へ", "推薦機関　「汐見市」から「波音市」へ")
                .contains("職種・資格　「看護師」から「保健師」へ", "見本 花子", "理由：申込書の誤り")
                .doesNotContain("修了の記録の職種・資格　");
        assertThat(one(course).body()).isEqualTo("波音市");
        assertThat(Browser.as(cast.officer(), "/search?q=株式会社abc訪問").main()).contains("訂正 花");
        assertThat(counted(course)).containsExactly("看護師");
    }

    @Test
    void theCompletionsProfessionsFollowWhenTicked() {
        long course = completers.course("追随 花");
        Browser browser = form(course)
                .untick("看護師")
                .tick("保健師")
                .tick("修了の記録の職種・資格も改める")
                .fill("reason", "資格証で確認")
                .press("受講の記録を訂正する");
        assertThat(browser.main()).contains("修了の記録の職種・資格　「看護師」から「保健師」へ");
        assertThat(counted(course)).containsExactly("保健師");
    }

    @Test
    void whatIsMissingOrUnchangedIsRefusedWithWhatWasTyped() {
        long course = completers.course("不変 花");
        Browser browser = form(course).fill("reason", "誤り").press("受講の記録を訂正する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("変わったところがありません");
        browser.fill("bodyId", "（直接の申込み）").untick("看護師").fill("reason", "").press("受講の記録を訂正する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("職種・資格を一つ以上", "訂正の理由：入力してください。");
        browser.tick("看護師").fill("reason", "誤り").press("受講の記録を訂正する");
        assertThat(browser.main()).contains("この研修は推薦によるため");
    }

    @Test
    void twoOfficersCorrectingAtOnceSeeEachOther() {
        long course = completers.course("同時 花");
        Browser slow = form(course);
        form(course).fill("employer", "先の勤務先").fill("reason", "誤り").press("受講の記録を訂正する");
        slow.fill("employer", "後の勤務先").fill("reason", "誤り").press("受講の記録を訂正する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.main()).contains("現在登録されている内容", "先の勤務先");
        assertThat(slow.value("employer")).isEqualTo("後の勤務先");
    }

    @Test
    void onlyOfficersMayCorrect() {
        long id = one(completers.course("権限 花")).id();
        Viewer official = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);
        for (Viewer viewer : List.of(official, cast.nominator(Cast.SHIOMI))) {
            assertThat(Browser.as(viewer, "/enrollments/" + id + "/correction").status())
                    .isEqualTo(403);
        }
    }

    private List<String> counted(long course) {
        String title = courses.line(course).title();
        return reports.summary(cast.officer(), Cast.YEAR).courses().stream()
                .filter(one -> one.programTitle().equals(title))
                .flatMap(one -> one.professions().stream())
                .filter(profession -> profession.persons() > 0)
                .map(profession -> profession.label())
                .toList();
    }

    private Browser form(long course) {
        return Browser.as(cast.officer(), "/enrollments/" + one(course).id() + "/correction");
    }

    private EnrollmentLine one(long course) {
        return enrollments.on(cast.officer(), course).get(0);
    }
}
