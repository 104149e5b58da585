package org.tsunagi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.completion.CompletionDesk;
import org.tsunagi.completion.CompletionDesk.CourseDecision;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.LessonLine;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.MatchDesk;
import org.tsunagi.enrollment.MatchViews;
import org.tsunagi.selection.SelectionDesk;
import org.tsunagi.selection.SelectionDesk.NewDecision;
import org.tsunagi.selection.SelectionViews;

/** Takes the sample's courses from the selection to the certificates, each step on its day. */
@ApplicationScoped
class SampleCourse {
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final SelectionDesk selection;
    private final SelectionViews selections;
    private final EnrollmentDesk enrollments;
    private final EnrollmentViews enrolled;
    private final MatchDesk matches;
    private final MatchViews matched;
    private final CourseViews courses;
    private final AttendanceDesk attendance;
    private final CompletionDesk completion;
    private final CompletionViews completions;
    private final CertificateDesk certificates;
    private final OfficeClock clock;
    private final SampleMemory memory;

    SampleCourse(
            SelectionDesk selection,
            SelectionViews selections,
            EnrollmentDesk enrollments,
            EnrollmentViews enrolled,
            MatchDesk matches,
            MatchViews matched,
            CourseViews courses,
            AttendanceDesk attendance,
            CompletionDesk completion,
            CompletionViews completions,
            CertificateDesk certificates,
            OfficeClock clock,
            SampleMemory memory) {
        this.selection = selection;
        this.selections = selections;
        this.enrollments = enrollments;
        this.enrolled = enrolled;
        this.matches = matches;
        this.matched = matched;
        this.courses = courses;
        this.attendance = attendance;
        this.completion = completion;
        this.completions = completions;
        this.certificates = certificates;
        this.clock = clock;
        this.memory = memory;
    }

    /** Decides on the seats; answers the people enrolled, by enrollment. */
    Map<Enrollment, SamplePerson> select(
            Viewer officer, SampleRow course, long courseId, SampleCalendar calendar, Map<Long, SamplePerson> applied) {
        LocalDate day = calendar.day(course.text("enrolled_on"));
        clock.at(
                day.atTime(AFTERNOON),
                () -> selection.decide(
                        officer,
                        courseId,
                        NewDecision.published(
                                selections.proposal(officer, courseId).seen(),
                                approval(course, "SELECTION", calendar))));
        clock.at(
                day.atTime(AFTERNOON),
                () -> matches.confirmAll(officer, courseId, MatchViews.exact(matched.on(officer, courseId))));
        Map<Enrollment, SamplePerson> people = new HashMap<>();
        for (Enrollment enrollment : enrolled.standingOn(courseId)) {
            SamplePerson person = applied.get(enrollment.applicationId());
            people.put(enrollment, person);
            if (person.cancelled()) {
                clock.at(
                        calendar.day(person.row().text("outcome_on")).atTime(AFTERNOON),
                        () -> enrollments.cancel(
                                officer, enrollment.id(), person.row().text("outcome_reason")));
            }
        }
        return people;
    }

    /** Marks what was irregular on the days of a course; who came as expected is marked afterwards, by {@link #close}. */
    void markIrregular(
            Viewer officer,
            String year,
            long courseId,
            SamplePlan.Planned planned,
            Map<Enrollment, SamplePerson> people) {
        List<LessonLine> lessons = courses.lessonsOf(courseId);
        people.forEach((enrollment, person) -> person.irregularities().forEach(irregular -> {
            long trainee = enrollment.trainee().id();
            String key = year + "/" + irregular.where();
            List<LessonLine> about = lessons.stream()
                    .filter(one -> irregular.ofWholeDay()
                            ? one.dayId() == planned.days().get(key)
                            : one.lessonId() == planned.lessons().get(key))
                    .toList();
            LessonLine first = about.get(0);
            MarkEntry entry = entry(irregular, first, about.get(about.size() - 1));
            clock.at(first.heldOn().atTime(AFTERNOON), () -> {
                if (irregular.ofWholeDay()) {
                    attendance.mark(officer, first.dayId(), trainee, entry);
                } else {
                    attendance.markLesson(officer, first.dayId(), first.lessonId(), trainee, entry);
                }
            });
            memory.forget();
        }));
    }

    private static MarkEntry entry(SamplePerson.Irregularity irregular, LessonLine first, LessonLine last) {
        Mark mark = Mark.valueOf(irregular.mark());
        if (!mark.hasTime()) {
            return MarkEntry.of(mark);
        }
        return MarkEntry.of(
                mark,
                mark == Mark.LATE
                        ? first.startsAt().plusMinutes(irregular.minutes())
                        : last.endsAt().minusMinutes(irregular.minutes()));
    }

    /** Marks everyone else present on each day of a course, that evening, and confirms the day. */
    void close(Viewer officer, long courseId) {
        for (CourseDay day : courses.daysOf(courseId)) {
            clock.at(day.heldOn().atTime(EVENING), () -> {
                attendance.markRestPresent(officer, day.dayId());
                attendance.confirm(officer, day.dayId());
            });
            memory.forget();
        }
    }

    /** Decides on completion by the rule alone and issues the certificates where the sample says so. */
    void complete(Viewer officer, SampleRow course, long courseId, SampleCalendar calendar) {
        LocalDate decided = calendar.day(course.text("completion_on"));
        clock.at(
                decided.atTime(AFTERNOON),
                () -> completion.decide(
                        officer,
                        courseId,
                        new CourseDecision(
                                decided,
                                approval(course, "COMPLETION", calendar),
                                completions.judgement(officer, courseId).seen())));
        course.optional("certificates_on")
                .map(calendar::day)
                .ifPresent(day -> clock.at(day.atTime(AFTERNOON), () -> certificates.issueAll(officer, courseId, day)));
    }

    private static ApprovalRecord approval(SampleRow course, String step, SampleCalendar calendar) {
        return SampleFile.rows("approvals.csv", row -> row).stream()
                .filter(row -> row.text("course").equals(course.text("course")))
                .filter(row -> row.text("step").equals(step))
                .map(row -> new ApprovalRecord(
                        calendar.day(row.text("drafted")),
                        calendar.day(row.text("decided")),
                        row.optional("effective").map(calendar::day).orElse(null),
                        row.text("number"),
                        row.text("decider")))
                .findFirst()
                .orElseThrow();
    }
}
