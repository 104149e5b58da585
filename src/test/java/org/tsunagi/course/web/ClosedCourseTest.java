package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.DayReading.LessonSeen;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.ClosingDesk;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.course.TrainingSession.Delivery;

/** A closed course (締め): its marks, days, lessons and curriculum stay as they are, with one sentence, until it is reopened. */
@QuarkusTest
class ClosedCourseTest {
    private static final LocalDate SEPTEMBER_30 = LocalDate.of(2019, 9, 30);

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    AttendanceViews marks;

    @Inject
    ClosingDesk closing;

    @Inject
    CourseDesk courses;

    @Inject
    CourseViews views;

    @Inject
    TimetableDesk timetable;

    @Inject
    LessonDesk lessons;

    @Inject
    CurriculumDesk curriculum;

    private long course;
    private long day;
    private long makoto;

    @BeforeEach
    void aDecidedCourse() {
        course = cast.course(Route.DIRECT, 10);
        day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
    }

    @Test
    void aCourseIsClosedOnlyOnceItIsDecidedAndReopenedOnlyWithAReason() {
        Browser browser =
                Browser.as(cast.officer(), "/courses/" + course + "/closing").press("この研修を締める");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("修了の認定がまだのため、締められません");

        decide();
        browser.press("この研修を締める");
        assertThat(browser.main()).contains("この研修を締めました", "締め済み", "見本 花子");
        assertThat(Browser.as(cast.officer(), "/courses/" + course)
                        .page()
                        .select(".steps")
                        .text())
                .contains("に締め済み");
        browser.press("締めを取り消す");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#reason-error").text()).contains("入力してください");
        browser.fill("締めを取り消す理由", "出欠に誤りが見つかった").press("締めを取り消す");
        assertThat(browser.main()).contains("締めを取り消しました", "出欠に誤りが見つかった", "この研修を締める");
        mark(Mark.ABSENT);
        assertThat(state()).isEqualTo(DayState.ABSENT);
    }

    @Test
    void aMarkOnAClosedCourseIsRefusedWithItsSentenceAndNothingChanges() {
        Browser open = Browser.as(cast.officer(), "/days/" + day + "/attendance?show=ALL");
        Browser person = Browser.as(cast.officer(), "/days/" + day + "/attendance/" + makoto)
                .tick("欠席")
                .fill("理由", "後日の申出");
        close();
        open.pressIn("#p" + makoto, "欠席");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.page().select(".problems").text()).contains("この研修は締め済みのため、出欠は変更できません");
        assertThat(person.press("この内容で記録する").status()).isEqualTo(422);
        assertThat(state()).isEqualTo(DayState.PRESENT);
        refused("attendance.closed", () -> attendance.clear(cast.officer(), day, makoto, "誤り", null));

        assertThat(open.open("/days/" + day + "/attendance?show=ALL").page().select(".roll button"))
                .isEmpty();
        assertThat(open.page().select("#day-state").text()).contains("締め済み").doesNotContain("訂正できます");
        assertThat(open.open("/days/" + day + "/attendance/" + makoto).page().select("main form"))
                .isEmpty();
        assertThat(open.main()).contains("先に締めを取り消してください");
    }

    @Test
    void onASharedDayWhoComesThroughAnOpenCourseTooCanStillBeMarked() {
        long other = cast.course(Route.DIRECT, 10);
        long second = cast.day(SEPTEMBER_30.plusDays(1), SubjectKind.LECTURE, course, other);
        long ken = rollCalls.enroll(other, "石田 健 イシダ ケン").get(0).trainee().id();
        attendance.markRestPresent(cast.officer(), second);
        attendance.confirm(cast.officer(), second);
        close();
        rollCalls.enroll(other, "青木 さくら アオキ サクラ");
        refused(
                "attendance.closed",
                () -> attendance.mark(cast.officer(), second, makoto, new MarkEntry(Mark.ABSENT, null, "誤り", null)));
        attendance.mark(cast.officer(), second, ken, new MarkEntry(Mark.ABSENT, null, "誤り", null));
        assertThat(attendance.markRestPresent(cast.officer(), second)).isEqualTo(1);
        Browser browser = Browser.as(cast.officer(), "/days/" + second + "/attendance?show=ALL");
        assertThat(browser.page().select("#p" + makoto + " button")).isEmpty();
        assertThat(browser.page().select("#p" + ken + " button")).hasSize(2);
        assertThat(browser.page().select("#day-state").text()).contains("この研修だけの方の出欠は変更できません");
    }

    @Test
    void itsDaysLessonsAndCurriculumStayAsTheyAre() {
        long lesson = marks.rollCall(cast.officer(), day).lessons().get(0).lessonId();
        long session = views.daysOf(course).get(0).sessionId();
        long subject = curriculum.addSubject(
                new NewSubject(Cast.YEAR, "締めの後の科目" + course, SubjectKind.LECTURE, 60, SubjectNovelty.UNCHANGED, null),
                SubmissionKey.fresh());
        NewLesson late = new NewLesson(subject, LocalTime.of(20, 0), LocalTime.of(21, 0), "");
        close();
        closed(() -> timetable.addDay(session, SEPTEMBER_30.plusDays(2)));
        closed(() -> timetable.moveDay(day, SEPTEMBER_30.plusDays(2), 0));
        closed(() -> timetable.cancel(cast.officer(), day, "大雪"));
        closed(() -> timetable.dropDay(day));
        closed(() -> timetable.reinstate(day));
        closed(() -> lessons.add(day, late));
        closed(() -> lessons.cancel(cast.officer(), day, lesson, "大雪"));
        closed(() -> lessons.drop(lesson));
        closed(() -> curriculum.add(course, subject, true));
        closed(() -> timetable.plan(session("締めの後の日程"), SubmissionKey.fresh()));
        Browser browser = Browser.as(cast.officer(), "/courses/" + course + "/edit")
                .fill("seats", "99")
                .press("保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("は締め済みのため、日程・時間割・科目・修了要件は変更できません");
        assertThat(Browser.as(cast.officer(), "/sessions/" + session + "/days/" + day)
                        .main())
                .contains("締め済み");
    }

    @Test
    void onASharedDayALessonOfTheClosedCourseAloneKeepsItsMark() {
        long other = cast.course(Route.DIRECT, 10);
        long second = cast.day(SEPTEMBER_30.plusDays(1), SubjectKind.LECTURE, course, other);
        long alone = rollCalls.lesson(second, 13, SubjectKind.LECTURE, course);
        rollCalls.enroll(other, "上田 誠 ウエダ マコト");
        attendance.markRestPresent(cast.officer(), second);
        attendance.confirm(cast.officer(), second);
        close();
        attendance.mark(cast.officer(), second, makoto, new MarkEntry(Mark.ABSENT, null, "誤り", null));
        assertThat(marksOn(second)).containsExactly(Mark.ABSENT, Mark.PRESENT);
        refused(
                "attendance.closed",
                () -> attendance.markLesson(
                        cast.officer(), second, alone, makoto, new MarkEntry(Mark.ABSENT, null, "誤り", null)));
        attendance.clear(cast.officer(), second, makoto, "誤り", null);
        assertThat(marksOn(second)).containsExactly(null, Mark.PRESENT);
        refused("attendance.closed", () -> attendance.clear(cast.officer(), second, makoto, "誤り", null));
        assertThat(marksOn(second)).containsExactly(null, Mark.PRESENT);
    }

    @Test
    void itsSubjectsSessionsAndCurriculumAreNotChangedEither() {
        long lesson = marks.rollCall(cast.officer(), day).lessons().get(0).lessonId();
        long session = views.daysOf(course).get(0).sessionId();
        long held = views.curriculum(course).keySet().iterator().next();
        close();
        Browser browser = Browser.as(cast.officer(), "/subjects/" + held)
                .fill("minutes", "60")
                .press("保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("は締め済みのため、日程・時間割・科目・修了要件は変更できません");
        assertThat(browser.value("minutes")).isEqualTo("60");
        assertThat(views.subject(held).minutes()).isEqualTo(120);
        closed(() -> timetable.change(
                session, session("名を変えた日程"), views.session(session).version()));
        closed(() -> lessons.change(lesson, new NewLesson(held, LocalTime.of(9, 0), LocalTime.of(11, 0), "別の講師"), 0));
        closed(() -> lessons.reinstate(day, lesson));
        closed(() -> curriculum.arrange(
                course,
                Map.of(held, CurriculumChoice.ELECTIVE),
                views.detail(course).version()));
    }

    @Test
    void whoChangesTheTimetableOrASubjectWhileTheCourseIsBeingClosedIsRefused() {
        long session = views.daysOf(course).get(0).sessionId();
        long held = views.curriculum(course).keySet().iterator().next();
        long planned = views.session(session).version();
        long version = views.subject(held).version();
        decide();
        List<Runnable> acts = List.of(
                () -> timetable.addDay(session, SEPTEMBER_30.plusDays(2)),
                () -> timetable.plan(session("締めの後の日程"), SubmissionKey.fresh()),
                () -> timetable.change(session, session("名を変えた日程"), planned),
                () -> curriculum.changeSubject(
                        held,
                        new NewSubject(
                                Cast.YEAR, "別の科目" + course, SubjectKind.LECTURE, 60, SubjectNovelty.UNCHANGED, null),
                        version));
        for (Runnable act : acts) {
            closed(() -> AtOnce.act(() -> closing.close(cast.officer(), course), act));
            closing.reopen(cast.officer(), course, "次を試すため");
        }
    }

    @Test
    void whoMarksWhileTheCourseIsBeingClosedIsRefused() {
        decide();
        refused(
                "attendance.closed",
                () -> AtOnce.act(() -> closing.close(cast.officer(), course), () -> mark(Mark.ABSENT)));
        assertThat(state()).isEqualTo(DayState.PRESENT);
    }

    @Test
    void closedTwiceIsToldAndKeptOnce() {
        decide();
        Browser first = Browser.as(cast.officer(), "/courses/" + course + "/closing");
        Browser second = Browser.as(cast.officer(), "/courses/" + course + "/closing");
        first.press("この研修を締める");
        assertThat(second.press("この研修を締める").status()).isEqualTo(422);
        assertThat(second.main()).contains("この研修はもう締め済みです");
        assertThat(views.closings(course)).hasSize(1);
    }

    private void close() {
        decide();
        closing.close(cast.officer(), course);
    }

    private void decide() {
        Browser browser = Browser.as(cast.officer(), "/courses/" + course + "/judgement")
                .fill("decidedOn", "令和元年10月17日")
                .fill("draftedOn", "2019-10-21")
                .fill("approvedOn", "2019-10-25")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "課長")
                .press("修了を認定する");
        assertThat(browser.page().select(".flash").text()).contains("修了を認定しました");
    }

    private void mark(Mark mark) {
        attendance.mark(cast.officer(), day, makoto, new MarkEntry(mark, null, "訂正", null));
    }

    private NewTrainingSession session(String title) {
        return new NewTrainingSession(Cast.YEAR, title, "県民会館", Delivery.IN_PERSON, Set.of(course));
    }

    private List<Mark> marksOn(long of) {
        return marks.rollCall(cast.officer(), of).line(makoto).lessons().stream()
                .map(LessonSeen::mark)
                .map(mark -> mark == null ? null : mark.mark())
                .toList();
    }

    private DayState state() {
        return marks.rollCall(cast.officer(), day).line(makoto).state();
    }

    private static void closed(ThrowingCallable act) {
        refused("course.closed", act);
    }

    private static void refused(String sentence, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessageContaining(sentence);
    }
}
