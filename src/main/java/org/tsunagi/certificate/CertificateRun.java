package org.tsunagi.certificate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** Certificates of one course that were asked for together: made at once, or by a job where they are many. */
@Entity
class CertificateRun extends StoredEntity {
    private long courseId;
    private String submissionKey;
    private LocalDate issuedOn;

    @Embedded
    @EmbeddedColumnNaming("asked_%s")
    private Act asked;

    private @Nullable Long jobId;
    private @Nullable Instant endedAt;

    protected CertificateRun() {}

    CertificateRun(long courseId, LocalDate issuedOn, SubmissionKey key, Act asked) {
        this.courseId = courseId;
        this.submissionKey = key.value();
        this.issuedOn = issuedOn;
        this.asked = asked;
    }

    /** A line for each of these people, in this order. */
    List<CertificateRunLine> lines(Collection<Long> completionIds) {
        AtomicInteger position = new AtomicInteger();
        return completionIds.stream()
                .map(completion -> new CertificateRunLine(this, position.incrementAndGet(), completion))
                .toList();
    }

    void leaveTo(long job) {
        jobId = job;
    }

    void end(Instant now) {
        endedAt = now;
    }

    long courseId() {
        return courseId;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    Act asked() {
        return asked;
    }

    boolean hasEnded() {
        return endedAt != null;
    }
}
