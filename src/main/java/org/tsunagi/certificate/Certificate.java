package org.tsunagi.certificate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchWords;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.certificate.CertificateLine.VoidKind;
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

    /** The version of the wording all its papers say; null for those made before versions were kept. */
    @Column(updatable = false)
    private @Nullable Long templateId;

    private String printedNumber;
    private LocalDate issuedOn;

    @ElementCollection
    @CollectionTable(name = "certificate_word")
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    private @Nullable LocalDate handedOverOn;
    private @Nullable String handedOverTo;

    @Embedded
    @EmbeddedColumnNaming("handed_over_%s")
    private @Nullable Act handedOver;

    @Enumerated(EnumType.STRING)
    private @Nullable VoidKind voidKind;

    private @Nullable String voidReason;

    @Embedded
    @EmbeddedColumnNaming("voided_%s")
    private @Nullable Act voided;

    protected Certificate() {}

    Certificate(
            Completion completion,
            NumberSeries series,
            int number,
            String printedNumber,
            LocalDate issuedOn,
            @Nullable Long templateId) {
        this.templateId = templateId;
        this.completion = completion;
        this.standingFor = completion.id();
        this.series = series;
        this.number = number;
        this.printedNumber = printedNumber;
        this.words.addAll(SearchWords.ofNumber(printedNumber));
        this.issuedOn = issuedOn;
        this.state = CertificateState.MADE;
        completion.certificateMade();
    }

    /** Who recorded that it was handed over; null before. */
    @Nullable
    Act handedOver() {
        return handedOver;
    }

    /** To whom and how it was handed over, where that was noted. */
    @Nullable
    String handedOverTo() {
        return handedOverTo;
    }

    /** Who made it void; null while it is valid. */
    @Nullable
    Act voided() {
        return voided;
    }

    /** @param to to whom and how, where that is noted */
    void handOver(Viewer by, Instant now, LocalDate day, @Nullable String to, LocalDate today) {
        RuleViolation.unless(state == CertificateState.MADE, null, "certificate.notMade", printedNumber);
        checkHandedOverOn(day, today);
        this.state = CertificateState.HANDED_OVER;
        this.handedOverOn = day;
        this.handedOverTo = to;
        this.handedOver = Act.of(by, now);
    }

    /** Corrects the day it was handed over; answers the change to keep. */
    HandingOverChange correctHandingOver(Viewer by, Instant now, LocalDate day, LocalDate today, String reason) {
        LocalDate before = requireHandedOver();
        RuleViolation.unless(!day.equals(before), "handedOverOn", "certificate.sameHandingOver");
        checkHandedOverOn(day, today);
        this.handedOverOn = day;
        return new HandingOverChange(this, CertificateIssue.ORIGINAL, before, day, Act.of(by, now), reason);
    }

    /** It was not handed over after all; answers the change to keep. */
    HandingOverChange takeBackHandingOver(Viewer by, Instant now, String reason) {
        LocalDate before = requireHandedOver();
        this.state = CertificateState.MADE;
        this.handedOverOn = null;
        this.handedOverTo = null;
        this.handedOver = null;
        return new HandingOverChange(this, CertificateIssue.ORIGINAL, before, null, Act.of(by, now), reason);
    }

    private LocalDate requireHandedOver() {
        LocalDate day = handedOverOn;
        if (state != CertificateState.HANDED_OVER || day == null) {
            throw new RuleViolation(null, "certificate.notHandedOver", printedNumber);
        }
        return day;
    }

    private void checkHandedOverOn(LocalDate day, LocalDate today) {
        RuleViolation.unless(!day.isBefore(issuedOn), "handedOverOn", "certificate.handedOverBeforeIssue");
        RuleViolation.unless(!day.isAfter(today), "handedOverOn", "certificate.handedOverInTheFuture");
    }

    /** It was never handed over and is not to be: 書損. */
    void spoil(Viewer by, Instant now, String reason) {
        RuleViolation.unless(state != CertificateState.HANDED_OVER, null, "certificate.spoiledTooLate", printedNumber);
        makeVoid(by, now, VoidKind.SPOILED, reason);
    }

    void makeVoid(Viewer by, Instant now, VoidKind kind, String reason) {
        RuleViolation.unless(state != CertificateState.VOID, null, "certificate.alreadyVoid", printedNumber);
        this.state = CertificateState.VOID;
        this.standingFor = null;
        this.voidKind = kind;
        this.voidReason = reason;
        this.voided = Act.of(by, now);
        completion.certificateMissing();
    }

    /** Refuses unless another paper under this number may be printed. */
    void requireReissuable() {
        RuleViolation.unless(state != CertificateState.VOID, null, "certificate.reissueOfVoid", printedNumber);
        RuleViolation.unless(state == CertificateState.HANDED_OVER, null, "certificate.reissueTooEarly", printedNumber);
    }

    @Nullable
    Long templateId() {
        return templateId;
    }

    Completion completion() {
        return completion;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }
}
