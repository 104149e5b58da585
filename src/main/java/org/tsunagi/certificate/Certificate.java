package org.tsunagi.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.completion.Completion;

/** A 修了証書: a number of a series for one completion. A number is never reused; a void one keeps its line. */
@Entity
class Certificate extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Completion completion;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NumberSeries series;

    private int number;
    private String printedNumber;

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    private @Nullable LocalDate handedOverOn;
    private @Nullable String voidReason;

    protected Certificate() {}

    Certificate(Completion completion, NumberSeries series, int number, String printedNumber) {
        this.completion = completion;
        this.series = series;
        this.number = number;
        this.printedNumber = printedNumber;
        this.state = CertificateState.MADE;
    }

    String printedNumber() {
        return printedNumber;
    }

    CertificateState state() {
        return state;
    }

    Completion completion() {
        return completion;
    }

    void handOver(LocalDate day) {
        RuleViolation.unless(state == CertificateState.MADE, null, "certificate.notMade");
        this.state = CertificateState.HANDED_OVER;
        this.handedOverOn = day;
    }

    void makeVoid(String reason) {
        this.state = CertificateState.VOID;
        this.voidReason = reason;
    }
}
