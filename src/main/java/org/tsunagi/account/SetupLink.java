package org.tsunagi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The link on the console that makes the first administrator: once, within a day. */
@Entity
@Table(name = "setup_link")
class SetupLink {
    private static final Duration LASTS = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "setup_link_seq")
    @SequenceGenerator(name = "setup_link_seq", sequenceName = "setup_link_seq")
    @Nullable
    Long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    SetupLink(String token, Instant now) {
        this.tokenHash = Tokens.hash(token);
        this.expiresAt = now.plus(LASTS);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected SetupLink() {}

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }
}
