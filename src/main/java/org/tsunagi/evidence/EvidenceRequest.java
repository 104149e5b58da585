package org.tsunagi.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.intake.Call;

/** One piece of evidence that is asked for with a call, of everybody who applies. */
@Entity
public class EvidenceRequest extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private Means means;

    private boolean required;
    private String hint;
    private String submissionKey;

    protected EvidenceRequest() {}

    EvidenceRequest(Call call, NewRequest wanted, SubmissionKey key) {
        this.call = call;
        this.submissionKey = key.value();
        change(wanted);
    }

    final void change(NewRequest wanted) {
        RuleViolation.unless(
                wanted.kind() != EvidenceKind.OTHER || !wanted.name().isBlank(), "name", "evidence.nameMissing");
        this.kind = wanted.kind();
        this.name = wanted.name().isBlank() ? Messages.label(wanted.kind()) : wanted.name();
        this.means = wanted.means();
        this.required = wanted.required();
        this.hint = wanted.hint();
    }

    Call call() {
        return call;
    }

    String name() {
        return name;
    }

    boolean isRequired() {
        return required;
    }

    boolean takesFiles() {
        return means != Means.PAPER;
    }

    boolean isRecommendation() {
        return kind == EvidenceKind.RECOMMENDATION;
    }

    boolean takesPaper() {
        return means != Means.FILE;
    }

    RequestLine line() {
        return new RequestLine(id(), version(), kind, name, means, required, hint);
    }

    /** What a piece of evidence is about. */
    public enum EvidenceKind {
        CERTIFICATE,
        EXPERIENCE,
        RECOMMENDATION,
        OTHER
    }

    /** How it may be sent. */
    public enum Means {
        EITHER,
        FILE,
        PAPER
    }

    /**
     * What an officer asks for.
     *
     * @param name blank for that of its kind
     * @param hint may be blank
     */
    public record NewRequest(EvidenceKind kind, String name, Means means, boolean required, String hint) {}

    /** What is asked for, as pages show it. */
    public record RequestLine(
            long id, long version, EvidenceKind kind, String name, Means means, boolean required, String hint) {
        public boolean isRecommendation() {
            return kind == EvidenceKind.RECOMMENDATION;
        }

        public boolean isFile() {
            return means != Means.PAPER;
        }

        public boolean isPaper() {
            return means != Means.FILE;
        }
    }
}
