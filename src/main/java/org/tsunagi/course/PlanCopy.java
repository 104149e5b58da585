package org.tsunagi.course;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.PlanCopyStanding.CopiedPart;

/** That the plan of an earlier year was copied: what came of it remembers it, and is taken back together. */
@Entity
public class PlanCopy extends StoredEntity {
    private int fromYear;
    private int toYear;

    @Embedded
    @EmbeddedColumnNaming("copied_%s")
    private Act copied;

    private String submissionKey;
    private @Nullable String parts;

    protected PlanCopy() {}

    PlanCopy(FiscalYear from, FiscalYear to, Act copied, SubmissionKey key) {
        this.fromYear = from.year();
        this.toYear = to.year();
        this.copied = copied;
        this.submissionKey = key.value();
    }

    /** Keeps what came of it, in the versions it has then. */
    void consistsOf(List<CopiedPart> copied) {
        this.parts = CopiedPart.write(copied);
    }

    /** What came of it; null where that was not kept. */
    @Nullable
    List<CopiedPart> parts() {
        return parts == null ? null : CopiedPart.read(parts);
    }
}
