package org.tsunagi.enrollment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.CorrectedWords;

/** One particular of an enrollment that was corrected after the selection: from what to what, by whom, when and why. */
@Entity
class EnrollmentChange extends CorrectedWords {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enrollment enrollment;

    @Enumerated(EnumType.STRING)
    private Part part;

    protected EnrollmentChange() {}

    EnrollmentChange(Enrollment enrollment, Part part, String fromWords, String toWords, Act changed, String reason) {
        super(fromWords, toWords, changed, reason);
        this.enrollment = enrollment;
        this.part = part;
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
