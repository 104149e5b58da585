package org.tsunagi;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
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
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentDesk.Acceptance;

/** People on courses and lessons on days for the tests of attendance and completion, without the way there. */
@ApplicationScoped
public class RollCallCast {
    private final AtomicInteger programs = new AtomicInteger();
    private final Cast cast;
    private final EnrollmentDesk enrollments;
    private final CourseDesk courses;
    private final CurriculumDesk curriculum;
    private final LessonDesk lessons;
    private final TimetableDesk timetable;
    private final OfficeClock clock;

    RollCallCast(
            Cast cast,
            EnrollmentDesk enrollments,
            CourseDesk courses,
            CurriculumDesk curriculum,
            LessonDesk lessons,
            TimetableDesk timetable,
            OfficeClock clock) {
        this.cast = cast;
        this.enrollments = enrollments;
        this.courses = courses;
        this.curriculum = curriculum;
        this.lessons = lessons;
        this.timetable = timetable;
        this.clock = clock;
    }

    /** Enrolls people given as 「髙橋 花子 タカハシ ハナコ」; the same name is the same person on every course. */
    public List<Enrollment> enroll(long course, String... names) {
        long call = cast.call(cast.course(Route.NOMINATED, 1), null);
        return enrollments.enroll(
                course,
                IntStream.range(0, names.length)
                        .mapToObj(i -> acceptance(call, i + 1, names[i].split(" ")))
                        .toList());
    }

    /** An enrollment needs an application behind it; which one does not matter here. */
    private Acceptance acceptance(long call, int rank, String[] n) {
        return new Acceptance(
                cast.nominated(Cast.SHIOMI, call, rank, cast.person(n[0], n[1], n[2], n[3])),
                PersonName.of(n[0], n[1], n[2], n[3]),
                LocalDate.of(1980, 3, 4),
                "訪問看護ステーションなみ",
                null,
                null,
                Set.of(),
                "");
    }

    /** That many people of other names. */
    public List<Enrollment> enroll(long course, int people) {
        return enroll(
                course,
                IntStream.range(0, people)
                        .mapToObj(i -> "試験 " + i + "号 シケン ハナコ")
                        .toArray(String[]::new));
    }

    /** One more required lesson of two hours on a day of {@link Cast#YEAR}. */
    public long lesson(long day, int hour, SubjectKind kind, Long... countsFor) {
        return lesson(Cast.YEAR, day, hour, kind, countsFor);
    }

    /** A course of the next fiscal year. */
    public long courseToCome() {
        int n = programs.incrementAndGet();
        long program = courses.addProgram(new NewProgram(
                "COMING-" + n, "来年の研修その" + n, "来年" + n, "修了証書", "{年度}来" + n + "第{番号}号", "", Route.DIRECT, 2000 + n));
        return courses.plan(new NewCourse(program, coming(), 10, CompletionRule.usual()));
    }

    /** A day of the next fiscal year with one lesson. */
    public long dayToCome(Long course) {
        long session = timetable.plan(
                new NewTrainingSession(coming(), "来年の日程", "県民会館", Delivery.IN_PERSON, Set.of(course)),
                SubmissionKey.fresh());
        long day = timetable.addDay(session, coming().first().plusMonths(5));
        lesson(coming(), day, 10, SubjectKind.LECTURE, course);
        return day;
    }

    private long lesson(FiscalYear year, long day, int hour, SubjectKind kind, Long... countsFor) {
        long subject = curriculum.addSubject(
                new NewSubject(year, "科目" + day + "の" + hour + "時", kind, 120, SubjectNovelty.UNCHANGED, null),
                SubmissionKey.fresh());
        for (Long course : countsFor) {
            curriculum.add(course, subject, true);
        }
        return lessons.add(day, new NewLesson(subject, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), "講師"));
    }

    private FiscalYear coming() {
        return FiscalYear.of(clock.today()).next();
    }
}
