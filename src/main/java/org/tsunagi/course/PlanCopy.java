package org.tsunagi.course;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** That the plan of an earlier year was copied: what came of it remembers it, and is taken back together. */
@Entity
public class PlanCopy extends StoredEntity {
    private int fromYear;
    private int toYear;

    @Embedded
    @EmbeddedColumnNaming("copied_%s")
    private Act copied;

    private String submissionKey;

    protected PlanCopy() {}

    PlanCopy(FiscalYear from, FiscalYear to, Act copied, SubmissionKey key) {
        this.fromYear = from.year();
        this.toYear = to.year();
        this.copied = copied;
        this.submissionKey = key.value();
    }

    FiscalYear to() {
        return new FiscalYear(toYear);
    }
}
