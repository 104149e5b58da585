package org.tsunagi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.StoredEntity;

/** A signed-in browser. It ends two hours after its last request, and twelve hours after signing in. */
@Entity
class UserSession extends StoredEntity {
    static final Duration IDLE = Duration.ofHours(2);
    static final Duration WHOLE = Duration.ofHours(12);
    /** The last request is noted this often only: reading pages should not write. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User user;

    /** Recognised by the office's own service, so that no password of ours was needed. */
    private boolean byOffice;

    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant expiresAt;

    UserSession(String token, User user, Instant now) {
        this.tokenHash = Tokens.hash(token);
        this.user = user;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(WHOLE);
    }

    protected UserSession() {}

    /** A session of somebody whom the office's own service has recognised. */
    static UserSession byOffice(String token, User user, Instant now) {
        UserSession session = new UserSession(token, user, now);
        session.byOffice = true;
        return session;
    }

    User user() {
        return user;
    }

    /** Whether nothing is open to it before an initial password was changed; who came by the office's service used none. */
    boolean mustChangePassword() {
        return !byOffice && user.mustChangePassword();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt) || !now.isBefore(lastSeenAt.plus(IDLE));
    }

    boolean isToBeNoted(Instant now) {
        return !now.isBefore(lastSeenAt.plus(NOTED_EVERY));
    }
}
