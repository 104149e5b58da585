package org.tsunagi.enrollment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;

/** A seat is given up before the judgement, and the record says who wrote it down. */
@QuarkusTest
class CancellationTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CompletionViews completions;

    private long course;
    private List<Enrollment> people;
    private String list;

    @BeforeEach
    void twoOnACourse() {
        course = cast.course(Route.DIRECT, 10);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        people = rollCalls.enroll(course, "青木 さくら アオキ サクラ", "石田 健 イシダ ケン");
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        list = "/courses/" + course + "/enrollments";
    }

    @Test
    void theRecordSaysWhoWroteItDownAndWhen() {
        Browser browser = form().fill("reason", "勤務の都合").press("受講辞退を記録する");
        assertThat(browser.path()).isEqualTo(list);
        assertThat(browser.main()).contains("勤務の都合");
        assertThat(form().main()).contains("見本 花子が受講辞退を記録しました", "勤務の都合");
    }

    @Test
    void whoWasJudgedDoesNotGiveUpTheSeat() {
        Browser opened = form().fill("reason", "勤務の都合");
        decide();
        opened.press("受講辞退を記録する");
        assertThat(opened.status()).isEqualTo(422);
        assertThat(opened.page().select(".problems").text()).contains("修了判定");
        assertThat(completions.standingOn(course)).hasSize(2);
        assertThat(Browser.as(cast.officer(), list).main()).contains("受講中2名");
    }

    @Test
    void whoWasJudgedIsNotOfferedTheForm() {
        assertThat(Browser.as(cast.officer(), list).page().select("a[href$=cancellation]"))
                .hasSize(2);
        decide();
        assertThat(Browser.as(cast.officer(), list).page().select("a[href$=cancellation]"))
                .isEmpty();
        assertThat(form().page().select("main form")).isEmpty();
        String judgement = form().page().select("main .note a[href$=judgement]").attr("href");
        assertThat(Browser.as(cast.officer(), judgement).main()).contains("青木 さくら");
    }

    @Test
    void theSeatIsNotGivenUpWhileTheJudgementIsBeingDecided() {
        Browser opened = form().fill("reason", "勤務の都合");
        AtOnce.act(this::decide, () -> opened.press("受講辞退を記録する"));
        assertThat(opened.status()).isEqualTo(422);
        assertThat(opened.page().select(".problems").text()).contains("修了判定");
    }

    private Browser form() {
        return Browser.as(cast.officer(), "/enrollments/" + people.get(0).id() + "/cancellation");
    }

    private void decide() {
        cast.complete(course, LocalDate.of(2019, 10, 17));
    }
}
