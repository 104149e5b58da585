package org.tsunagi.course;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** That a course was closed (締め): its marks, days, lessons and curriculum stay as they are until it is reopened. */
@Entity
class CourseClosing extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @Embedded
    @EmbeddedColumnNaming("closed_%s")
    private Act closed;

    @Embedded
    @EmbeddedColumnNaming("reopened_%s")
    private @Nullable Act reopened;

    /** Why it was reopened. */
    private @Nullable String reason;

    /** Null once it was reopened. */
    private @Nullable Boolean stands;

    protected CourseClosing() {}

    CourseClosing(Course course, Act closed) {
        this.course = course;
        this.closed = closed;
        this.stands = true;
    }

    void reopen(Act act, String why) {
        this.reopened = act;
        this.reason = why;
        this.stands = null;
    }

    ClosingLine line() {
        return new ClosingLine(
                closed.at(),
                closed.byName(),
                reopened == null ? null : reopened.at(),
                reopened == null ? null : reopened.byName(),
                reason);
    }
}
