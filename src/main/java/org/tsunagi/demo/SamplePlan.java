package org.tsunagi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Plans the sample's years: programs, courses, subjects, sessions, days and lessons. */
@ApplicationScoped
class SamplePlan {
    private final CourseDesk desk;
    private final CurriculumDesk curriculum;
    private final LessonDesk lessons;
    private final TimetableDesk timetable;
    private final SampleMemory memory;

    SamplePlan(
            CourseDesk desk,
            CurriculumDesk curriculum,
            LessonDesk lessons,
            TimetableDesk timetable,
            SampleMemory memory) {
        this.desk = desk;
        this.curriculum = curriculum;
        this.lessons = lessons;
        this.timetable = timetable;
        this.memory = memory;
    }

    Planned build(SampleCalendar calendar) {
        Map<String, Long> programs = new LinkedHashMap<>();
        SampleFile.rows("programs.csv", row -> programs.put(row.text("program"), desk.addProgram(program(row))));
        Planned planned = new Planned(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        SampleFile.rows("courses.csv", row -> planned.courses().put(row.text("course"), plan(row, programs, calendar)));
        SampleFile.rows("days.csv", row -> row).stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("year") + "/" + row.text("session"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(days -> planSession(days, planned, calendar));
        SampleFile.rows("subjects.csv", row -> teach(row, planned, calendar));
        return planned;
    }

    private static NewProgram program(SampleRow row) {
        boolean coordinator = row.text("program").equals("coordinator");
        return new NewProgram(
                row.text("program"),
                row.text("title"),
                coordinator ? "コーディネーター" : "支援者",
                "修了証書",
                "{年度}" + row.text("number_prefix") + "第{番号}号",
                row.text("eligibility"),
                coordinator ? Route.NOMINATED : Route.DIRECT,
                coordinator ? 1 : 2);
    }

    private long plan(SampleRow row, Map<String, Long> programs, SampleCalendar calendar) {
        return desk.plan(new NewCourse(
                programs.get(row.text("program")),
                calendar.year(row.text("year")),
                row.number("seats"),
                new CompletionRule(
                        (int) Math.round(Double.parseDouble(row.text("lecture_share")) * 100),
                        row.number("lecture_tolerance"),
                        true,
                        row.number("exercise_tolerance"))));
    }

    private void planSession(List<SampleRow> days, Planned planned, SampleCalendar calendar) {
        SampleRow first = days.get(0);
        FiscalYear year = calendar.year(first.text("year"));
        Set<Long> courses = planned.coursesOf(first.text("year"), first.list("programs"));
        long session = timetable.plan(
                new NewTrainingSession(year, first.text("title"), first.text("venue"), Delivery.IN_PERSON, courses),
                SubmissionKey.fresh());
        days.forEach(row -> planned.days()
                .put(
                        row.text("year") + "/" + row.text("day"),
                        timetable.addDay(session, calendar.day(row.text("date")))));
    }

    private long teach(SampleRow row, Planned planned, SampleCalendar calendar) {
        String year = row.text("year");
        long subject = curriculum.addSubject(
                new NewSubject(
                        calendar.year(year),
                        row.text("title"),
                        SubjectKind.valueOf(row.text("kind")),
                        row.number("minutes"),
                        row.optional("mark").map(SubjectNovelty::valueOf).orElse(SubjectNovelty.UNCHANGED),
                        row.optional("continues").map(planned.subjects()::get).orElse(null)),
                SubmissionKey.fresh());
        planned.subjects().put(year + ":" + row.text("code"), subject);
        planned.coursesOf(year, row.list("programs")).forEach(course -> curriculum.add(course, subject, true));
        LocalTime starts = LocalTime.parse(row.text("starts"));
        long lesson = lessons.add(
                planned.days().get(year + "/" + row.text("day")),
                new NewLesson(subject, starts, starts.plusMinutes(row.number("minutes")), row.text("lecturer")));
        planned.lessons().put(year + "/" + row.text("code"), lesson);
        memory.forget();
        return lesson;
    }

    /** What was planned, by the keys of the sample files. */
    record Planned(
            Map<String, Long> courses, Map<String, Long> days, Map<String, Long> lessons, Map<String, Long> subjects) {
        /** The courses of these programs in the year of this key. */
        Set<Long> coursesOf(String year, List<String> programs) {
            String prefix = year.equals("2019") ? "r1" : year;
            return programs.stream()
                    .map(program -> courses.get(prefix + "-" + program))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }
}
