package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.LessonMark;
import org.tsunagi.course.CourseLesson;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentViews;

/** Judges everyone on a course from the attendance as it stands now. */
@ApplicationScoped
class JudgementSheet {
    private final CourseViews courses;
    private final EnrollmentViews enrollments;
    private final AttendanceViews attendance;

    JudgementSheet(CourseViews courses, EnrollmentViews enrollments, AttendanceViews attendance) {
        this.courses = courses;
        this.enrollments = enrollments;
        this.attendance = attendance;
    }

    /** The rule's proposal for each standing enrollment, by its id. */
    Map<Long, Judgement> of(long courseId) {
        List<CourseLesson> required = courses.lessonsOf(courseId).stream()
                .filter(CourseLesson::required)
                .toList();
        Map<MarkKey, LessonMark> marks = new HashMap<>();
        attendance.marksOf(courseId).forEach(m -> marks.put(new MarkKey(m.enrollmentId(), m.lessonId()), m));
        Map<Long, Judgement> proposals = new HashMap<>();
        for (Enrollment person : enrollments.standingOn(courseId)) {
            List<LessonFact> facts = required.stream()
                    .map(lesson -> fact(lesson, marks.get(new MarkKey(person.id(), lesson.lessonId()))))
                    .toList();
            proposals.put(person.id(), Judgement.of(person.course().completionRule(), facts));
        }
        return proposals;
    }

    private static LessonFact fact(CourseLesson lesson, @Nullable LessonMark mark) {
        return mark == null
                ? new LessonFact(lesson.subject(), lesson.kind(), lesson.minutes(), null, 0)
                : new LessonFact(lesson.subject(), lesson.kind(), lesson.minutes(), mark.mark(), mark.minutesMissed());
    }

    private record MarkKey(long enrollmentId, long lessonId) {}
}
