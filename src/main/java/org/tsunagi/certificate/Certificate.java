package org.tsunagi.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.completion.Completion;

/** A 修了証書: a number of a series for one completion. A number is never reused; a void one keeps its line. */
@Entity
class Certificate extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Completion completion;

    /** The completion's id while this is its valid certificate, else null: unique, so nobody ever holds two. */
    private @Nullable Long standingFor;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NumberSeries series;

    private int number;
    private String printedNumber;
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    private @Nullable LocalDate handedOverOn;
    private @Nullable String voidReason;

    protected Certificate() {}

    Certificate(Completion completion, NumberSeries series, int number, String printedNumber, LocalDate issuedOn) {
        this.completion = completion;
        this.standingFor = completion.id();
        this.series = series;
        this.number = number;
        this.printedNumber = printedNumber;
        this.issuedOn = issuedOn;
        this.state = CertificateState.MADE;
    }

    void handOver(LocalDate day, LocalDate today) {
        RuleViolation.unless(state == CertificateState.MADE, null, "certificate.notMade", printedNumber);
        RuleViolation.unless(!day.isBefore(issuedOn), "handedOverOn", "certificate.handedOverBeforeIssue");
        RuleViolation.unless(!day.isAfter(today), "handedOverOn", "certificate.handedOverInTheFuture");
        this.state = CertificateState.HANDED_OVER;
        this.handedOverOn = day;
    }

    void makeVoid(String reason) {
        RuleViolation.unless(state != CertificateState.VOID, null, "certificate.alreadyVoid", printedNumber);
        this.state = CertificateState.VOID;
        this.standingFor = null;
        this.voidReason = reason;
    }
}
