package org.tsunagi.completion.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Crowd;
import org.tsunagi.RollCallCast;
import org.tsunagi.Statements;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentViews;

/** A thousand people are judged, decided and given their certificates through the pages. */
@QuarkusTest
class ThousandTest {
    private static final Logger LOG = Logger.getLogger(ThousandTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Cast cast;

    @Inject
    Crowd crowd;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    Statements statements;

    @Test
    void aThousandAreDecidedInOneActAndEveryPageShowsAHundredOfThem() {
        long few = cast.course(Route.DIRECT, 10);
        rollCalls.enroll(few, "青木 桜 アオキ サクラ");
        confirmed(few, 0);
        long course = crowd.course();
        confirmed(course, 3);

        Browser browser = Browser.as(cast.officer(), sheet(course));
        assertThat(browser.page().select("tbody tr")).hasSize(100);
        assertThat(browser.page().select("tbody").first().select("tr")).hasSize(3);
        assertThat(browser.page().select(".sticky").text()).contains("1,000名のうち、修了997名、未修了3名になります。");
        assertThat(browser.page().select("#decide").text()).contains("ほかのページの方も含め、1,000名のうち修了997名、未修了3名");
        assertThat(statements.during(() -> Browser.as(cast.officer(), sheet(course))))
                .isEqualTo(statements.during(() -> Browser.as(cast.officer(), sheet(few))));

        browser.open(sheet(course) + "?page=10")
                .fill("decidedOn", "令和元年10月17日")
                .fill("draftedOn", "2019-10-21")
                .fill("approvedOn", "2019-10-25")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "課長");
        Instant start = Instant.now();
        browser.press("修了を認定する");
        Duration took = Duration.between(start, Instant.now());
        LOG.infof("1,000 people decided in %d ms, the sheet shown again", took.toMillis());
        assertThat(took).isLessThan(PATIENCE);
        assertThat(browser.main()).contains("修了 997 名", "未修了 3 名");
        assertThat(browser.page().select("tbody tr")).hasSize(100);
        assertThat(browser.open(sheet(course) + "?page=all").page().select("tbody tr"))
                .hasSize(Crowd.PEOPLE);
        cast.complete(few, LocalDate.of(2019, 10, 17));
        assertThat(statements.during(() -> Browser.as(cast.officer(), sheet(course))))
                .isEqualTo(statements.during(() -> Browser.as(cast.officer(), sheet(few))));
        for (String list : List.of("certificates", "enrollments")) {
            assertThat(browser.open("/courses/" + course + "/" + list).page().select("tbody tr"))
                    .hasSize(100);
            assertThat(statements.during(() -> Browser.as(cast.officer(), "/courses/" + course + "/" + list)))
                    .isEqualTo(statements.during(() -> Browser.as(cast.officer(), "/courses/" + few + "/" + list)));
        }
        assertThat(browser.open("/search?q=多人数").main()).contains("たくさん見つかりました", "500件中 1～20件");
    }

    private static String sheet(long course) {
        return "/courses/" + course + "/judgement";
    }

    /** A day at which so many were absent and all others present. */
    private void confirmed(long course, int absent) {
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        enrollments.on(cast.officer(), course).stream()
                .skip(500)
                .limit(absent)
                .forEach(one -> attendance.mark(
                        cast.officer(), day, one.traineeId(), new MarkEntry(Mark.ABSENT, null, "訂正", null)));
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
    }
}
