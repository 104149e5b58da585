package org.tsunagi.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** Access keys given out by one act, all until the same day. */
@Entity
class AccessIssue extends StoredEntity {
    private String submissionKey;
    private LocalDate lastDay;

    @Embedded
    @EmbeddedColumnNaming("issued_%s")
    private Act issued;

    AccessIssue(SubmissionKey key, LocalDate lastDay, Act issued) {
        this.submissionKey = key.value();
        this.lastDay = lastDay;
        this.issued = issued;
    }

    protected AccessIssue() {}

    LocalDate lastDay() {
        return lastDay;
    }

    Act issued() {
        return issued;
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
