package org.tsunagi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signed-in browser. It ends two hours after its last request, and twelve hours after signing in. */
@Entity
@Table(name = "user_session")
class UserSession {
    static final Duration IDLE = Duration.ofHours(2);
    static final Duration WHOLE = Duration.ofHours(12);
    /** The last request is noted this often only: reading pages should not write. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_session_seq")
    @SequenceGenerator(name = "user_session_seq", sequenceName = "user_session_seq")
    @Nullable
    Long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    User user;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    UserSession(String token, User user, Instant now) {
        this.tokenHash = Tokens.hash(token);
        this.user = user;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(WHOLE);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected UserSession() {}

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt) || !now.isBefore(lastSeenAt.plus(IDLE));
    }

    boolean isToBeNoted(Instant now) {
        return !now.isBefore(lastSeenAt.plus(NOTED_EVERY));
    }
}
