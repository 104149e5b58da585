package org.tsunagi.enrollment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;
import org.tsunagi.course.Course;
import org.tsunagi.course.Lesson;
import org.tsunagi.course.SessionDay;
import org.tsunagi.trainee.Trainee;

/**
 * Who is expected at which lesson: everyone who stands on a course, at each lesson that counts for it. Who gave the seat up
 * is expected nowhere. The view {@code expected_lesson} holds it. Read, never stored.
 */
@Entity
@Immutable
@IdClass(ExpectedLesson.Key.class)
@Synchronize({"lesson", "session_day", "training_session_course", "curriculum_item", "enrollment"})
public class ExpectedLesson {
    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enrollment enrollment;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Lesson lesson;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Trainee trainee;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private SessionDay day;

    protected ExpectedLesson() {}

    /** An enrollment and a lesson at which it makes its trainee expected. */
    public record Key(Long enrollment, Long lesson) {}
}
