package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk;

/** The timetable of a course on paper: what counts for it, when and by whom, and nothing that was called off. */
@QuarkusTest
class TimetablePrintTest {

    @Inject
    Cast cast;

    @Inject
    CourseViews courses;

    @Inject
    TimetableDesk timetable;

    @Inject
    LessonDesk lessons;

    @Inject
    CurriculumDesk curriculum;

    @Inject
    Statements statements;

    private long course;
    private long first;

    @BeforeEach
    void twoDaysOfWhichTheFirstHasAnElectiveLesson() {
        course = cast.course(Route.DIRECT, 10);
        first = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        cast.day(LocalDate.of(2019, 10, 16), SubjectKind.EXERCISE, course);
    }

    @Test
    void eachLessonStandsWithItsTimeItsKindAndWhoTeachesIt() {
        lesson("医療的ケアの実際", false, 13, "𠮷田 葛󠄀（波音こども病院）");
        Browser page = Browser.as(Clerks.ETSUKO, "/courses/" + course).follow("時間割を印刷する");
        assertThat(page.page().select("h2").eachText()).containsExactly("9月30日（月）　試しの日程", "10月16日（水）　試しの日程");
        assertThat(page.page().select("section.day:first-of-type tbody tr").eachText())
                .containsExactly(
                        "10:00～12:00 試しの科目" + first + " 講義 講師", "13:00～14:00 医療的ケアの実際 講義（選択） 𠮷田 葛󠄀（波音こども病院）");
        assertThat(page.main()).contains("2019年9月30日（令和元年）", "10:00～14:00", "県民会館（対面）");
    }

    @Test
    void whatWasCalledOffIsNotPrinted() {
        long afternoon = lesson("午後の科目", true, 13, "講師");
        lessons.cancel(cast.officer(), first, afternoon, "講師の急病");
        assertThat(open().main()).contains("10:00～12:00").doesNotContain("午後の科目", "急病");
        timetable.cancel(cast.officer(), first, "台風のため");
        assertThat(open().page().select("section.day:first-of-type h2").text()).contains("中止");
        assertThat(open().page().select("section.day:first-of-type table")).isEmpty();
        timetable.reinstate(first);
        assertThat(open().page().select("section.day:first-of-type table")).hasSize(1);
    }

    @Test
    void aCourseWithoutDaysSaysSo() {
        assertThat(Browser.as(cast.officer(), "/courses/" + cast.course(Route.DIRECT, 10) + "/timetable")
                        .main())
                .contains("この研修の時間割はまだありません。");
    }

    @Test
    void moreDaysCostNoMoreStatements() {
        open();
        long two = statements.during(this::open);
        cast.day(LocalDate.of(2019, 10, 17), SubjectKind.EXERCISE, course);
        assertThat(statements.during(this::open)).isEqualTo(two);
    }

    private long lesson(String title, boolean required, int hour, String lecturer) {
        long subject = curriculum.addSubject(
                new CurriculumDesk.NewSubject(
                        Cast.YEAR, title, SubjectKind.LECTURE, 60, SubjectNovelty.UNCHANGED, null),
                SubmissionKey.fresh());
        curriculum.add(course, subject, required);
        return lessons.add(first, new NewLesson(subject, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0), lecturer));
    }

    private Browser open() {
        return Browser.as(cast.officer(), "/courses/" + course + "/timetable");
    }
}
