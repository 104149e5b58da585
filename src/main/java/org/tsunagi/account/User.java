package org.tsunagi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.Role;

/** Someone who may sign in: a login, a role, and for a nominator the nominating body. */
@Entity
@Table(name = "app_user")
class User {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq")
    @Nullable
    Long id;

    @Version
    long version;

    String login;
    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "body_id")
    @Nullable
    Long bodyId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "initial_until")
    private @Nullable Instant initialUntil;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    User(NewUser wanted, String passwordHash, @Nullable Instant initialUntil, Instant now) {
        this.login = wanted.login();
        this.name = wanted.name();
        this.role = wanted.role();
        this.bodyId = wanted.bodyId();
        this.passwordHash = passwordHash;
        this.initialUntil = initialUntil;
        this.createdAt = now;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected User() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    void change(NewUser wanted) {
        name = wanted.name();
        role = wanted.role();
        bodyId = wanted.bodyId();
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    void enable() {
        disabledAt = null;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** The user's own password, known to nobody else. */
    void choosePassword(String hash) {
        passwordHash = hash;
        initialUntil = null;
    }

    /** A password someone else knows: it must be changed, and opens nothing after {@code until}. */
    void giveInitialPassword(String hash, Instant until) {
        passwordHash = hash;
        initialUntil = until;
    }

    boolean mustChangePassword() {
        return initialUntil != null;
    }

    boolean initialPasswordExpired(Instant now) {
        return initialUntil != null && !now.isBefore(initialUntil);
    }
}
