package org.tsunagi.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.masters.NominatingBody;

/** That a call does not ask a body for nominations (対象外), as it runs a course of its own. */
@Entity
class OutsideScope extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NominatingBody body;

    private String reason;

    @Embedded
    @EmbeddedColumnNaming("put_%s")
    private Act put;

    protected OutsideScope() {}

    OutsideScope(Call call, NominatingBody body, String reason, Act put) {
        this.call = call;
        this.body = body;
        this.reason = reason;
        this.put = put;
    }

    NominatingBody body() {
        return body;
    }

    String reason() {
        return reason;
    }
}
