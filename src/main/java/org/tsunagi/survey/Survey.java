package org.tsunagi.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;

/** The questions asked of a course's trainees, within a window. */
@Entity
class Survey extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    private Instant opensAt;
    private Instant closesAt;

    protected Survey() {}

    Survey(Course course, Instant opensAt, Instant closesAt) {
        RuleViolation.unless(opensAt.isBefore(closesAt), "closesAt", "survey.closesBeforeOpening");
        this.course = course;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
    }

    Course course() {
        return course;
    }

    boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
