package org.tsunagi.course;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;

/**
 * A lesson as it counts for one course: taught on a day of the course's sessions, its subject in the course's curriculum.
 * The one definition of what a course's lessons and days are; the view {@code course_lesson} holds it. Read, never stored.
 */
@Entity
@Immutable
@IdClass(CourseLesson.Key.class)
@Synchronize({"lesson", "session_day", "training_session_course", "curriculum_item"})
public class CourseLesson {
    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Lesson lesson;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private SessionDay day;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Subject subject;

    /** Whether the curriculum requires the subject. */
    private boolean required;

    protected CourseLesson() {}

    /** A course and a lesson that counts for it. */
    public record Key(Long course, Long lesson) {}
}
