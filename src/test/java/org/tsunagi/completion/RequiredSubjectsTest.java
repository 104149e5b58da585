package org.tsunagi.completion;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.completion.Judgement.Share;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk;

/** A requirement belongs to a subject, however often or seldom it was taught. */
@QuarkusTest
class RequiredSubjectsTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    CurriculumDesk curriculum;

    @Inject
    LessonDesk lessons;

    @Inject
    TimetableDesk timetable;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CourseViews courses;

    @Inject
    CompletionViews completions;

    private long course;
    private long day;
    private long trainee;

    @BeforeEach
    void oneLectureOfTwoHours() {
        course = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        trainee = rollCalls.enroll(course, "青木 さくら アオキ サクラ").get(0).trainee().id();
    }

    @Test
    void aRequiredSubjectWithoutALessonIsNotFulfilledAndNamed() {
        String title = "忘れた演習" + course;
        long forgotten = curriculum.addSubject(
                new NewSubject(Cast.YEAR, title, SubjectKind.EXERCISE, 90, SubjectNovelty.NEW, null),
                SubmissionKey.fresh());
        curriculum.add(course, forgotten, true);
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        Judgement judgement = judgement();
        assertThat(judgement.met()).isFalse();
        assertThat(judgement.reasons()).containsExactly("「" + title + "」のコマが研修日程にない");
        assertThat(judgement.lectures()).isEqualTo(new Share(120, 120));
        assertThat(judgement.exercises()).isEqualTo(new Share(0, 90));
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/judgement")
                        .main())
                .contains("「" + title + "」のコマが研修日程にない");
    }

    @Test
    void oneAttendanceOfASubjectHeldTwiceIsEnoughAndItsMinutesCountOnce() {
        long subject = courses.curriculum(course).keySet().iterator().next();
        long session = courses.daysOf(course).get(0).sessionId();
        long again = timetable.addDay(session, LocalDate.of(2019, 10, 30));
        lessons.add(again, new NewLesson(subject, LocalTime.of(10, 0), LocalTime.of(12, 0), "講師"));
        attendance.mark(cast.officer(), day, trainee, new MarkEntry(Mark.ABSENT, null, "訂正", null));
        attendance.mark(cast.officer(), again, trainee, new MarkEntry(Mark.PRESENT, null, "訂正", null));
        Judgement judgement = judgement();
        assertThat(judgement.met()).isTrue();
        assertThat(judgement.lectures()).isEqualTo(new Share(120, 120));
    }

    private Judgement judgement() {
        return completions.judgement(cast.officer(), course).lines().get(0).judgement();
    }
}
