package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.PlanCopyDesk;
import org.tsunagi.course.PlanCopyViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallExtensionDesk;
import org.tsunagi.intake.CallExtensionDesk.NewExtension;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.NoneDesk;

/** A copied plan is taken back over HTTP. */
@QuarkusTest
class PlanCopyRemovalTest {
    private static final String REMOVE = "写した計画を削除する";

    @Inject
    Cast cast;

    @Inject
    CourseViews views;

    @Inject
    TimetableDesk timetable;

    @Inject
    PlanCopyDesk desk;

    @Inject
    PlanCopyViews copies;

    @Inject
    CallDesk calls;

    @Inject
    CallViews callViews;

    @Inject
    NoneDesk nones;

    @Inject
    CallExtensionDesk extensions;

    @Inject
    OfficeClock clock;

    /** The year after one with a course that is called for, copied, on the page that asks. */
    private Browser copied(int to) {
        FiscalYear from = new FiscalYear(to - 1);
        long course = cast.course(from, Route.NOMINATED, 40);
        cast.day(from, LocalDate.of(to - 1, 9, 30), SubjectKind.LECTURE, course);
        Instant opens =
                LocalDate.of(to - 1, 7, 1).atTime(9, 0).atZone(OfficeClock.ZONE).toInstant();
        calls.open(course, new NewCall(opens, opens.plus(Duration.ofDays(30)), 3, ""), SubmissionKey.fresh());
        return Browser.as(HANAKO, "/plan-copies/new?year=" + to)
                .press("この計画で作る")
                .follow("写した計画を削除する（誤って写したとき）");
    }

    private SessionDetail session(int year) {
        return views.session(views.sessions(new FiscalYear(year)).get(0).id());
    }

    private CallLine call(int year) {
        return callViews.calls(cast.officer(), new FiscalYear(year)).get(0);
    }

    @Test
    void whatWasCopiedGoesAsAWhole() {
        Browser browser = copied(2042);
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly("研修 1 なし", "科目 1 なし", "研修日程 1 なし", "実施する日 1 なし", "コマ 1 なし", "推薦依頼・募集の受付 1 なし");
        browser.press(REMOVE);
        FiscalYear year = new FiscalYear(2042);
        assertThat(browser.page().select(".flash").text()).contains("写した計画を削除しました");
        assertThat(views.of(year)).isEmpty();
        assertThat(views.subjects(year)).isEmpty();
        assertThat(views.sessions(year)).isEmpty();
        assertThat(callViews.calls(cast.officer(), year)).isEmpty();
        assertThat(browser.main()).doesNotContain("計画から写しました");
    }

    @Test
    void twoPressesTakeItBackOnce() {
        assertThat(copied(2096).pressAtOnce(2, REMOVE)).allMatch(answer -> answer.equals("303 /courses"));
        assertThat(views.of(new FiscalYear(2096))).isEmpty();
    }

    @Test
    void whatWasChangedSinceIsSaidAndOnlyWhatWasSeenGoes() {
        Browser browser = copied(2013);
        long session = session(2013).id();
        long day = session(2013).days().get(0).dayId();
        timetable.moveDay(
                day, LocalDate.of(2013, 10, 4), session(2013).days().get(0).version());
        timetable.addDay(session, LocalDate.of(2013, 10, 5));
        browser.press(REMOVE);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("tr:contains(実施する日)").text()).contains("2", "変更1件", "追加1件");
        assertThat(views.of(new FiscalYear(2013))).hasSize(1);
        timetable.dropDay(day);
        assertThat(browser.press(REMOVE).status()).isEqualTo(422);
        assertThat(browser.page().select("tr:contains(実施する日)").text()).contains("追加1件", "削除済み1件");
        browser.press(REMOVE);
        assertThat(views.of(new FiscalYear(2013))).isEmpty();
    }

    @Test
    void aSessionThatAnotherCourseUsesNowStays() {
        Browser browser = copied(2015);
        FiscalYear year = new FiscalYear(2015);
        long other = cast.course(year, Route.DIRECT, 10);
        share(session(2015), other);
        browser.press(REMOVE);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#problems").text())
                .contains("「" + views.detail(other).title() + "」も使っています");
        assertThat(session(2015).days()).hasSize(1);
        assertThat(views.of(year)).hasSize(2);
    }

    private void share(SessionDetail shared, long other) {
        NewTrainingSession kept = shared.session();
        Set<Long> courses = new HashSet<>(kept.courseIds());
        courses.add(other);
        timetable.change(
                shared.id(),
                new NewTrainingSession(kept.fiscalYear(), kept.title(), kept.venue(), kept.delivery(), courses),
                shared.version());
    }

    @Test
    void whatBodiesHaveAnsweredStays() {
        Browser browser = copied(2093);
        long body = cast.nominator(Cast.SHIOMI).body().orElseThrow();
        Instant now = clock.now();
        long call = call(2093).id();
        calls.change(
                call,
                new NewCall(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(5)), 3, ""),
                call(2093).version());
        nones.declare(cast.officer(), call, body);
        long other = cast.nominator(Cast.NAMIOTO).body().orElseThrow();
        extensions.extend(
                cast.officer(),
                call,
                new NewExtension(other, now.plus(Duration.ofDays(9)), "依頼"),
                SubmissionKey.fresh());
        browser.open(browser.path()).press(REMOVE);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#problems").text()).contains("「該当なし」の回答1件", "受付の延長1件");
        assertThat(callViews.calls(cast.officer(), new FiscalYear(2093))).hasSize(1);
    }

    @Test
    void aCallOpenedSinceKeepsTheCourse() {
        Browser browser = copied(2009);
        FiscalYear year = new FiscalYear(2009);
        cast.call(views.of(year).get(0).id(), null);
        browser.press(REMOVE);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#problems").text()).contains("受付1件");
        assertThat(views.of(year)).extracting(CourseLine::seats).containsExactly(40);
        assertThat(views.sessions(year)).hasSize(1);
    }

    @Test
    void aDayAddedWhileItIsTakenBackFindsNoSession() {
        copied(2003);
        long copy = copies.into(new FiscalYear(2003)).get(0).id();
        long session = session(2003).id();
        assertThatThrownBy(() -> AtOnce.act(
                        () -> desk.takeBack(copy, copies.standing(copy).fingerprint()),
                        () -> timetable.addDay(session, LocalDate.of(2003, 10, 10))))
                .isInstanceOf(NotFound.class);
        assertThat(views.of(new FiscalYear(2003))).isEmpty();
    }
}
