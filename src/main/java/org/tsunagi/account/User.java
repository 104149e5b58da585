package org.tsunagi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.StoredEntity;

/** Someone who may sign in: a login, a role, and for a nominator the nominating body. */
@Entity
@Table(name = "app_user")
class User extends StoredEntity {
    private String login;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long bodyId;

    private String passwordHash;
    private @Nullable Instant initialUntil;
    private @Nullable Instant disabledAt;
    private Instant createdAt;
    private @Nullable Instant firstSignInAt;

    User(NewUser wanted, String passwordHash, @Nullable Instant initialUntil, Instant now) {
        this.login = wanted.login();
        this.name = wanted.name();
        this.role = wanted.role();
        this.bodyId = wanted.bodyId();
        this.passwordHash = passwordHash;
        this.initialUntil = initialUntil;
        this.createdAt = now;
    }

    protected User() {}

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    /** The nominating body of a nominator; null for everyone else. */
    @Nullable
    Long bodyId() {
        return bodyId;
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

    void signIn(Instant now) {
        if (firstSignInAt == null) {
            firstSignInAt = now;
        }
    }

    /** Whether its holder has ever signed in; from then on records may name the account. */
    boolean wasUsed() {
        return firstSignInAt != null;
    }

    boolean mustChangePassword() {
        return initialUntil != null;
    }

    boolean initialPasswordExpired(Instant now) {
        return initialUntil != null && !now.isBefore(initialUntil);
    }
}
