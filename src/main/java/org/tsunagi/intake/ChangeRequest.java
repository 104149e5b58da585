package org.tsunagi.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** A 変更の申出: what a body wants changed of an application after the deadline or the decision, and what the office said. */
@Entity
class ChangeRequest extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    /** True while nobody has answered, else null: unique with the application, so that one waits at a time. */
    private @Nullable Boolean waits;

    private String reason;
    private String submissionKey;

    @Embedded
    @EmbeddedColumnNaming("asked_%s")
    private Act asked;

    /** Whether an officer wrote it down for the body, which telephoned or sent paper. */
    private boolean forBody;

    @Embedded
    @EmbeddedColumnNaming("answered_%s")
    private @Nullable Act answered;

    /** What the office said when it refused. */
    private @Nullable String answer;

    /** What is typed of the person: all parts of a substitute, the changed ones of a correction. */
    @ElementCollection
    @CollectionTable(name = "change_request_part")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "part")
    @Column(name = "words")
    private Map<ParticularsPart, String> typed = new HashMap<>();

    /** The application of the substitute, once accepted. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Application substitute;

    protected ChangeRequest() {}

    ChangeRequest(
            Application application,
            ChangeKind kind,
            String reason,
            Map<ParticularsPart, String> typed,
            SubmissionKey key,
            Act asked,
            boolean forBody) {
        this.application = application;
        this.kind = kind;
        this.state = ChangeState.WAITING;
        this.waits = true;
        this.reason = reason;
        this.typed.putAll(typed);
        this.submissionKey = key.value();
        this.asked = asked;
        this.forBody = forBody;
    }

    void accept(Act act) {
        answer(ChangeState.ACCEPTED, act);
    }

    void replacedBy(Application inPlace) {
        this.substitute = inPlace;
    }

    void refuse(Act act, String words) {
        answer(ChangeState.REFUSED, act);
        this.answer = words;
    }

    void takeBack(Act act) {
        answer(ChangeState.TAKEN_BACK, act);
    }

    private void answer(ChangeState wanted, Act act) {
        RuleViolation.unless(state == ChangeState.WAITING, null, "intake.change.answered");
        this.state = wanted;
        this.waits = null;
        this.answered = act;
    }

    Application application() {
        return application;
    }

    /** The day it was asked. */
    LocalDate askedOn() {
        return LocalDate.ofInstant(asked.at(), OfficeClock.ZONE);
    }

    boolean isWaiting() {
        return state == ChangeState.WAITING;
    }

    ChangeKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    Map<ParticularsPart, String> typed() {
        Map<ParticularsPart, String> copy = new EnumMap<>(ParticularsPart.class);
        copy.putAll(typed);
        return copy;
    }

    /** Where a request stands. */
    public enum ChangeState {
        WAITING,
        ACCEPTED,
        REFUSED,
        TAKEN_BACK
    }
}
