package org.tsunagi.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.masters.NominatingBody;

/** A 受付の延長: that a call stays open for one body until a later deadline, given by an officer with the reason. */
@Entity
class CallExtension extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NominatingBody body;

    /** The body's deadline; the moment of the end where an officer ended it before. */
    private Instant closesAt;

    private String reason;
    private String submissionKey;

    @Embedded
    @EmbeddedColumnNaming("given_%s")
    private Act given;

    @Embedded
    @EmbeddedColumnNaming("ended_%s")
    private @Nullable Act ended;

    protected CallExtension() {}

    CallExtension(Call call, NominatingBody body, Instant closesAt, String reason, SubmissionKey key, Act given) {
        this.call = call;
        this.body = body;
        this.closesAt = closesAt;
        this.reason = reason;
        this.submissionKey = key.value();
        this.given = given;
    }

    Call call() {
        return call;
    }

    /** Ends it before its deadline. */
    void end(Act act) {
        RuleViolation.unless(closesAt.isAfter(act.at()), null, "intake.extension.over");
        this.closesAt = act.at();
        this.ended = act;
    }
}
