package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.course.TrainingSession.Delivery;

/** The pages of a plan of a hundred and ten take as many statements as those of a plan of ten. */
@QuarkusTest
class PlanStatementsTest {
    private static final FiscalYear SMALL = new FiscalYear(2081);
    private static final FiscalYear LARGE = new FiscalYear(2082);

    @Inject
    Cast cast;

    @Inject
    CourseDesk desk;

    @Inject
    CurriculumDesk curriculum;

    @Inject
    LessonDesk lessons;

    @Inject
    TimetableDesk timetable;

    @Inject
    Statements statements;

    private record Planned(long course, long session) {}

    @Test
    void aLongPlanTakesAsManyStatementsAsAShortOne() {
        cast.settle();
        Planned small = plan(SMALL, 10);
        Planned large = plan(LARGE, 110);
        for (String page :
                List.of("/courses?year=%d", "/subjects?year=%d", "/sessions?year=%d", "/courses/new?year=%d")) {
            assertThat(sent(String.format(page, LARGE.year())))
                    .as(page)
                    .isEqualTo(sent(String.format(page, SMALL.year())));
        }
        assertThat(sent("/sessions/" + large.session())).isEqualTo(sent("/sessions/" + small.session()));
        assertThat(sent("/courses/" + large.course() + "/curriculum"))
                .isEqualTo(sent("/courses/" + small.course() + "/curriculum"));
    }

    private long sent(String page) {
        Browser browser = Browser.as(Clerks.HANAKO, page);
        assertThat(browser.status()).as(page).isEqualTo(200);
        return statements.during(() -> browser.open(page));
    }

    /** That many courses, each in a session of its own, and one session with that many days and lessons. */
    private Planned plan(FiscalYear year, int size) {
        List<Long> courses =
                IntStream.range(0, size).mapToObj(n -> course(year, n)).toList();
        long session = session(year, courses.get(0));
        courses.forEach(course -> session(year, course));
        for (int n = 0; n < size; n++) {
            long subject = curriculum.addSubject(
                    new NewSubject(year, "多い科目" + n, SubjectKind.LECTURE, 60, SubjectNovelty.NEW, null),
                    SubmissionKey.fresh());
            curriculum.add(courses.get(0), subject, true);
            long day = timetable.addDay(session, year.first().plusDays(n));
            lessons.add(day, new NewLesson(subject, LocalTime.of(9, 0), LocalTime.of(10, 0), ""));
        }
        return new Planned(courses.get(0), session);
    }

    private long course(FiscalYear year, int n) {
        String name = "many-" + year.year() + "-" + n;
        long program = desk.addProgram(new NewProgram(
                name, "多い研修" + n, "多" + n, "修了証書", "{年度}" + name + "第{番号}号", "だれでも", Route.DIRECT, 3000));
        return desk.plan(new NewCourse(program, year, 10, CompletionRule.usual()));
    }

    private long session(FiscalYear year, long course) {
        return timetable.plan(
                new NewTrainingSession(year, "多い日程", "会場", Delivery.IN_PERSON, Set.of(course)), SubmissionKey.fresh());
    }
}
