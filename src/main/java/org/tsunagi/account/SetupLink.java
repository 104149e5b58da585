package org.tsunagi.account;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.StoredEntity;

/** The link on the console that makes the first administrator: once, within a day. */
@Entity
class SetupLink extends StoredEntity {
    private static final Duration LASTS = Duration.ofHours(24);

    private String tokenHash;
    private Instant expiresAt;

    SetupLink(String token, Instant now) {
        this.tokenHash = Tokens.hash(token);
        this.expiresAt = now.plus(LASTS);
    }

    protected SetupLink() {}

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }
}
