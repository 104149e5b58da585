package org.tsunagi.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** A mark is changed once the day is over or confirmed only with a reason; the first entry, from paper, needs none. */
@QuarkusTest
class LateReasonTest {
    private static final LocalDate DAY = LocalDate.of(2019, 9, 30);

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk desk;

    @Inject
    AttendanceViews views;

    @Inject
    OfficeClock clock;

    private long day;
    private long makoto;

    @BeforeEach
    void aDayThatIsOver() {
        long course = cast.course(Route.DIRECT, 10);
        day = cast.day(DAY, SubjectKind.LECTURE, course);
        makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
    }

    @Test
    void aPressOnAMarkOfADayThatIsOverAsksForTheReasonAndKeepsWhatWasPressed() {
        Browser browser =
                Browser.as(cast.officer(), RollCallResource.place(day)).pressIn("#p" + makoto, "出席");
        assertThat(browser.status()).as("the first entry").isEqualTo(200);
        browser.pressIn("#p" + makoto, "欠席");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#reason-error").text()).contains("理由を入力してください");
        assertThat(browser.page().select("input[name=mark][checked]").val()).isEqualTo("ABSENT");
        assertThat(state()).isEqualTo(DayState.PRESENT);

        browser.fill("理由", "名簿の見間違い").press("この内容で記録する");
        assertThat(state()).isEqualTo(DayState.ABSENT);
        assertThat(browser.open(RollCallResource.place(day) + "/" + makoto).main())
                .contains("出席 → 欠席 名簿の見間違い");
    }

    @Test
    void onTheDayItselfAMarkIsChangedWithoutAReasonUntilTheDayIsConfirmed() {
        clock.at(DAY.atTime(17, 0), () -> {
            desk.mark(cast.officer(), day, makoto, MarkEntry.of(Mark.PRESENT));
            desk.mark(cast.officer(), day, makoto, MarkEntry.of(Mark.LATE, LocalTime.of(10, 20)));
            desk.clear(cast.officer(), day, makoto, null, null);
            desk.mark(cast.officer(), day, makoto, MarkEntry.of(Mark.PRESENT));
            desk.confirm(cast.officer(), day);
            refused(() -> desk.mark(cast.officer(), day, makoto, MarkEntry.of(Mark.ABSENT)));
            refused(() -> desk.clear(cast.officer(), day, makoto, null, null));
        });
        assertThat(state()).isEqualTo(DayState.PRESENT);
    }

    @Test
    void oneLessonIsNotChangedLaterWithoutAReasonEither() {
        long lesson = views.rollCall(cast.officer(), day).lessons().get(0).lessonId();
        desk.markLesson(cast.officer(), day, lesson, makoto, MarkEntry.of(Mark.PRESENT));
        desk.markLesson(cast.officer(), day, lesson, makoto, MarkEntry.of(Mark.PRESENT));
        refused(() -> desk.markLesson(cast.officer(), day, lesson, makoto, MarkEntry.of(Mark.ABSENT)));
        desk.markLesson(cast.officer(), day, lesson, makoto, new MarkEntry(Mark.ABSENT, null, "早退の申出", null));
        assertThat(state()).isEqualTo(DayState.ABSENT);
    }

    @Test
    void theRestIsEnteredLaterWithoutAReasonAndLeavesEarlierMarksAlone() {
        desk.mark(cast.officer(), day, makoto, MarkEntry.of(Mark.ABSENT));
        assertThat(desk.markRestPresent(cast.officer(), day)).isZero();
        assertThat(state()).isEqualTo(DayState.ABSENT);
    }

    @Test
    void thePageSaysBeforehandThatAReasonIsNeeded() {
        String page = RollCallResource.place(day) + "/" + makoto;
        assertThat(Browser.as(cast.officer(), page).page().select("#reason[aria-required]"))
                .isEmpty();
        desk.mark(cast.officer(), day, makoto, MarkEntry.of(Mark.PRESENT));
        assertThat(Browser.as(cast.officer(), page).page().select("#reason[aria-required]"))
                .hasSize(1);
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleViolation.class).hasMessageContaining("attendance.reasonMissing");
    }

    private DayState state() {
        return views.rollCall(cast.officer(), day).line(makoto).state();
    }
}
