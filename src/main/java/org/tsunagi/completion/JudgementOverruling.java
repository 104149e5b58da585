package org.tsunagi.completion;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.CompletionDesk.Decision;
import org.tsunagi.enrollment.Enrollment;

/** What an officer wants to decide otherwise than proposed about one person; a draft until the course is decided. */
@Entity
class JudgementOverruling extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Enrollment enrollment;

    /** Null to follow the rule with a reason of one's own. */
    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String reason;

    @Embedded
    @EmbeddedColumnNaming("written_%s")
    private Act written;

    protected JudgementOverruling() {}

    JudgementOverruling(Enrollment enrollment, Decision wanted, Act written) {
        this.enrollment = enrollment;
        write(wanted, written);
    }

    final void write(Decision wanted, Act act) {
        this.outcome = wanted.outcome();
        this.reason = wanted.reason();
        this.written = act;
    }
}
