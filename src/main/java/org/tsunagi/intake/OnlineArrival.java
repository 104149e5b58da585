package org.tsunagi.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.tsunagi.base.kernel.StoredEntity;

/** That an application without an account came from a network: whose it is, is not kept. */
@Entity
class OnlineArrival extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    private String network;
    private Instant arrivedAt;

    OnlineArrival(Call call, String network, Instant arrivedAt) {
        this.call = call;
        this.network = network;
        this.arrivedAt = arrivedAt;
    }

    protected OnlineArrival() {}

    Instant arrivedAt() {
        return arrivedAt;
    }
}
