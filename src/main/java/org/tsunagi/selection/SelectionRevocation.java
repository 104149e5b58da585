package org.tsunagi.selection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.approval.Approval;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;

/** A decision on seats that was taken back before it was published: which, by whom and why. */
@Entity
class SelectionRevocation extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    private int round;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Approval approval;

    private Instant decidedAt;
    private String reason;

    @Embedded
    @EmbeddedColumnNaming("revoked_%s")
    private Act revoked;

    protected SelectionRevocation() {}

    SelectionRevocation(Selection decided, String reason, Act revoked) {
        this.course = decided.course();
        this.round = decided.round().number();
        this.approval = decided.approval();
        this.decidedAt = decided.decidedAt();
        this.reason = reason;
        this.revoked = revoked;
    }
}
