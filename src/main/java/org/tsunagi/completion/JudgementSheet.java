package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.LessonMark;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.completion.CompletionDesk.Decision;
import org.tsunagi.completion.Completions.RequiredLesson;
import org.tsunagi.completion.Judgement.LessonFact;
import org.tsunagi.completion.Judgement.SubjectFact;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseViews;

/** Judges everyone on some courses from the attendance as it stands now; the statements do not grow with the people. */
@ApplicationScoped
class JudgementSheet {
    private final Completions completions;
    private final AttendanceViews attendance;
    private final CourseViews courses;

    JudgementSheet(Completions completions, AttendanceViews attendance, CourseViews courses) {
        this.completions = completions;
        this.attendance = attendance;
        this.courses = courses;
    }

    /** Everyone who stands on these courses, by course and number. */
    List<JudgementLine> of(Collection<Long> courseIds) {
        if (courseIds.isEmpty()) {
            return List.of();
        }
        Map<Long, List<List<RequiredLesson>>> required = completions.requiredOf(courseIds).stream()
                .collect(Collectors.groupingBy(
                        RequiredLesson::courseId,
                        Collectors.collectingAndThen(Collectors.toList(), JudgementSheet::bySubject)));
        Map<MarkKey, LessonMark> marks = new HashMap<>();
        attendance.marksOf(courseIds).forEach(m -> marks.put(new MarkKey(m.enrollmentId(), m.lessonId()), m.mark()));
        return completions.judgedOn(courseIds).stream()
                .map(person -> person.line(Judgement.of(
                        person.rule(),
                        required.getOrDefault(person.courseId(), List.of()).stream()
                                .map(subject -> fact(subject, person.enrollmentId(), marks))
                                .toList())))
                .toList();
    }

    private static List<List<RequiredLesson>> bySubject(List<RequiredLesson> lessons) {
        return List.copyOf(lessons.stream()
                .collect(Collectors.groupingBy(RequiredLesson::subjectId, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** The days of a course whose roll-call nobody has confirmed, in order. */
    List<CourseDay> unconfirmedDaysOf(long courseId) {
        Set<Long> unconfirmed = attendance.unconfirmedDaysOf(List.of(courseId)).getOrDefault(courseId, Set.of());
        return courses.daysOf(courseId).stream()
                .filter(day -> unconfirmed.contains(day.dayId()))
                .toList();
    }

    /** Refuses a date of completion before the last day of the course or after today. */
    void checkCompletedOn(long courseId, LocalDate day, LocalDate today) {
        courses.daysOf(courseId).stream()
                .map(CourseDay::heldOn)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> RuleViolation.unless(
                        !day.isBefore(last),
                        "decidedOn",
                        "completion.decidedBeforeTheLastDay",
                        JapaneseDate.both(last)));
        RuleViolation.unless(!day.isAfter(today), "decidedOn", "completion.decidedInTheFuture");
    }

    /** One person whose decision is asked for by the completion, as judged and decided now. */
    JudgementLine of(long courseId, long completionId) {
        return of(List.of(courseId)).stream()
                .filter(line -> line.isDecidedBy(completionId))
                .findFirst()
                .orElseThrow();
    }

    /** Differs whenever any of these proposals, its reasons or what is wanted otherwise do. */
    static Fingerprint fingerprint(List<JudgementLine> lines, Map<Long, Decision> otherwise) {
        return Fingerprint.of(lines.stream()
                .map(line -> line.enrollmentId() + " " + line.judgement() + " " + otherwise.get(line.enrollmentId()))
                .sorted());
    }

    private static SubjectFact fact(List<RequiredLesson> subject, long enrollmentId, Map<MarkKey, LessonMark> marks) {
        RequiredLesson any = subject.get(0);
        return new SubjectFact(
                any.subject(),
                any.kind(),
                any.minutes(),
                subject.stream()
                        .map(RequiredLesson::lessonId)
                        .filter(Objects::nonNull)
                        .map(lesson -> new LessonFact(marks.get(new MarkKey(enrollmentId, lesson))))
                        .toList());
    }

    private record MarkKey(long enrollmentId, long lessonId) {}
}
