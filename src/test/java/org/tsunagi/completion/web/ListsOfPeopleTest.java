package org.tsunagi.completion.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.RollCallCast;
import org.tsunagi.TestViewing;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;

/** The lists of a course's people in a real browser: on a phone number, name and result are one cell. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class ListsOfPeopleTest {
    private static final LocalDate COMPLETED = LocalDate.of(2019, 10, 17);

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    CertificateDesk certificates;

    @Test
    void aPhoneShowsNumberNameAndResultInOneCellAndAWideScreenInThree() {
        long proposed = course();
        long decided = course();
        cast.complete(decided, COMPLETED);
        certificates.issueAll(cast.officer(), decided, COMPLETED);
        Map<String, String> pages = Map.of(
                "proposed", "/courses/" + proposed + "/judgement",
                "decided", "/courses/" + decided + "/judgement",
                "certificates", "/courses/" + decided + "/certificates",
                "enrollments", "/courses/" + decided + "/enrollments");
        Map<String, String> cells = Map.of(
                "proposed", "2　石田 健 訪問看護ステーションなみ 未修了（案）",
                "decided", "2　石田 健 訪問看護ステーションなみ 未修了",
                "certificates", "1　青木 さくら 作成済",
                "enrollments", "3　上田 誠 ウエダ マコト 受講辞退");
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1280, 375}) {
                BrowserContext context = chromium.fresh(width);
                context.setExtraHTTPHeaders(TestViewing.headers(cast.officer()));
                Page page = context.newPage();
                pages.forEach((name, path) -> {
                    page.navigate(chromium.root() + path);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "look", name + "-" + width + ".png")));
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(name + " at " + width)
                            .isEqualTo(width);
                    if (width < 768) {
                        assertThat(page.locator("tbody th").first().innerText().replaceAll("\\s*\\n\\s*", " "))
                                .as(name)
                                .isEqualTo(cells.get(name));
                        assertThat(page.locator("tbody tr")
                                        .first()
                                        .locator("td.roomy")
                                        .first()
                                        .isVisible())
                                .isFalse();
                    }
                });
                context.close();
            }
        }
    }

    /** 石田 was absent, 上田 gave the seat up, 渡邉 and 青木 were there. */
    private long course() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        List<Enrollment> people =
                rollCalls.enroll(course, "青木 さくら アオキ サクラ", "石田 健 イシダ ケン", "上田 誠 ウエダ マコト", "渡邉 由紀 ワタナベ ユキ");
        enrollments.cancel(cast.officer(), people.get(2).id(), "勤務の都合");
        attendance.mark(
                cast.officer(), day, people.get(1).trainee().id(), new MarkEntry(Mark.ABSENT, null, "訂正", null));
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        return course;
    }
}
