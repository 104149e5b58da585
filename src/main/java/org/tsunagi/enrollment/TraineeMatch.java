package org.tsunagi.enrollment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.trainee.Trainee;

/** Who was enrolled may be a person known already: waits until an officer has said whether it is the same. */
@Entity
class TraineeMatch extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enrollment enrollment;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Trainee known;

    /** Whether names and birth date are the same, so that the enrollment was given to the known person. */
    private boolean exact;

    /** Null once it was answered. */
    private @Nullable Boolean waits;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    @Embedded
    @EmbeddedColumnNaming("answered_%s")
    private @Nullable Act answered;

    protected TraineeMatch() {}

    TraineeMatch(Enrollment enrollment, Trainee known, boolean exact) {
        this.enrollment = enrollment;
        this.known = known;
        this.exact = exact;
        this.waits = true;
    }

    Enrollment enrollment() {
        return enrollment;
    }

    Trainee known() {
        return known;
    }

    boolean isExact() {
        return exact;
    }

    /** Whether the name that was accepted is the known person's of today, and not a former one or a joined record's. */
    boolean isSameName() {
        return enrollment.name().equals(known.standing().name());
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    @Nullable
    Act answered() {
        return answered;
    }

    boolean isWaiting() {
        return waits != null;
    }

    /** Says for the first time whether it is the same person. */
    void answer(Answer said, Viewer by, Instant now) {
        RuleViolation.unless(isWaiting(), null, "enrollment.matchAnswered");
        settle(said, by, now);
    }

    /** Follows what was joined or parted, whatever was said until then. */
    void settle(Answer said, Viewer by, Instant now) {
        this.waits = null;
        this.answer = said;
        this.answered = Act.of(by, now);
    }

    /** Waits for an answer again: it was said by mistake. */
    void reopen() {
        RuleViolation.unless(!isWaiting(), null, "enrollment.matchWaits");
        this.waits = true;
        this.answer = null;
        this.answered = null;
    }

    /** What an officer says. */
    public enum Answer {
        SAME,
        OTHER
    }
}
