package org.tsunagi.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.tsunagi.approval.Approval;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;

/** A 選考 that was decided for a course by approval. */
@Entity
class Selection extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Approval approval;

    private Instant decidedAt;

    protected Selection() {}

    Selection(Course course, Approval approval, Instant decidedAt) {
        this.course = course;
        this.approval = approval;
        this.decidedAt = decidedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Approval approval() {
        return approval;
    }
}
