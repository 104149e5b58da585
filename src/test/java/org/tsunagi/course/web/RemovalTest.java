package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** What was planned by mistake is removed while nothing hangs on it. */
@QuarkusTest
class RemovalTest {
    @Inject
    Cast cast;

    @Test
    void aCourseOnWhichNothingHangsIsRemovedWithItsCurriculum() {
        long course = cast.course(Route.DIRECT, 20);
        long day = cast.day(LocalDate.of(2019, 11, 5), SubjectKind.LECTURE, course);
        Browser browser = Browser.as(HANAKO, "/courses/" + course + "/edit").press("この研修を削除する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("削除できません", "研修日程1件");
        assertThat(day).isPositive();

        long alone = cast.course(Route.DIRECT, 20);
        browser.open("/courses/" + alone + "/edit").press("この研修を削除する");
        assertThat(browser.path()).isEqualTo("/courses?year=2019");
        assertThat(browser.page().select(".flash").text()).contains("削除しました");
        assertThat(browser.open("/courses/" + alone).status()).isEqualTo(404);
    }

    @Test
    void aCourseWithACallSaysWhatHangsOnIt() {
        long course = cast.settle().course(Route.NOMINATED, 20);
        cast.call(course, null);
        Browser browser = Browser.as(HANAKO, "/courses/" + course + "/edit").press("この研修を削除する");
        assertThat(browser.page().select(".problems").text()).contains("推薦・募集の受付1件");
        assertThat(browser.open("/courses/" + course).status()).isEqualTo(200);
    }

    @Test
    void aSubjectIsRemovedBeforeACurriculumHoldsItAndNotAfter() {
        Browser browser = Browser.as(HANAKO, "/subjects/new?year=2071")
                .fill("title", "まちがえた科目")
                .fill("minutes", "60")
                .tick("講義")
                .tick("新設")
                .press("登録する");
        browser.follow("まちがえた科目").press("この科目を削除する");
        assertThat(browser.path()).isEqualTo("/subjects?year=2071");
        assertThat(browser.main()).doesNotContain("まちがえた科目 ");
        assertThat(browser.page().select(".flash").text()).contains("「まちがえた科目」を削除しました");

        long course = cast.course(Route.DIRECT, 20);
        cast.day(LocalDate.of(2019, 11, 6), SubjectKind.LECTURE, course);
        String held = Browser.as(HANAKO, "/courses/" + course + "/curriculum")
                .page()
                .select("input[name^=subject-][value=REQUIRED][checked]")
                .attr("name")
                .replace("subject-", "");
        browser.open("/subjects/" + held).press("この科目を削除する");
        assertThat(browser.page().select(".problems").text()).contains("カリキュラム1件", "コマ1件");
    }

    @Test
    void aTrainingSessionWithoutDaysAndAProgramWithoutCoursesAreRemoved() {
        long course = cast.course(Route.DIRECT, 20);
        Browser browser = Browser.as(HANAKO, "/sessions/new?year=2019").fill("title", "まちがえた日程");
        browser.tick(browser.page()
                .select("label:has(input[name=courses][value=" + course + "])")
                .text());
        browser.tick("対面").press("登録する");
        assertThat(browser.path()).matches("/sessions/[0-9]+");
        browser.follow("日程の内容を変更する").press("この日程を削除する");
        assertThat(browser.path()).isEqualTo("/sessions?year=2019");
        assertThat(browser.page().select(".flash").text()).contains("「まちがえた日程」を削除しました");

        browser.open("/programs/new")
                .fill("code", "mistake")
                .fill("title", "まちがえた種別")
                .fill("shortTitle", "まちがい")
                .fill("eligibility", "対象者")
                .fill("certificateTitle", "修了証書")
                .fill("numberFormat", "{年度}誤第{番号}号")
                .fill("sortOrder", "900")
                .tick("推薦")
                .press("登録する");
        browser.follow("まちがえた種別").press("この研修種別を削除する");
        assertThat(browser.path()).isEqualTo("/programs");
        assertThat(browser.page().select(".flash").text()).contains("「まちがえた種別」を削除しました");
    }
}
