package org.tsunagi.enrollment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** One particular of an enrollment that was corrected after the selection: from what to what, by whom, when and why. */
@Entity
class EnrollmentChange extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enrollment enrollment;

    @Enumerated(EnumType.STRING)
    private Part part;

    private String fromWords;
    private String toWords;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private Act changed;

    private String reason;

    protected EnrollmentChange() {}

    EnrollmentChange(Enrollment enrollment, Part part, String fromWords, String toWords, Act changed, String reason) {
        this.enrollment = enrollment;
        this.part = part;
        this.fromWords = fromWords;
        this.toWords = toWords;
        this.changed = changed;
        this.reason = reason;
    }

    /** What can be corrected; the professions kept with a completion are corrected by the same act, when wanted. */
    public enum Part {
        EMPLOYER,
        BODY,
        MUNICIPALITY,
        PROFESSIONS,
        COMPLETION
    }
}
