package org.tsunagi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

    private @Nullable String passwordHash;
    private @Nullable Instant initialUntil;
    private @Nullable Instant disabledAt;
    private Instant createdAt;
    private @Nullable Instant firstSignInAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable AccessIssue accessIssue;

    private int accessGeneration;

    User(NewUser wanted, @Nullable String passwordHash, @Nullable Instant initialUntil, Instant now) {
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

    /** The key of an account that becomes another body's, or none's, is in the wrong hands. */
    void change(NewUser wanted) {
        if (!Objects.equals(bodyId, wanted.bodyId())) {
            endKey();
        }
        name = wanted.name();
        role = wanted.role();
        bodyId = wanted.bodyId();
    }

    /** Its access key ends with it, for good. */
    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
            endKey();
        }
    }

    void enable() {
        disabledAt = null;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    /** Empty while no password opens the account: its access key does. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** Whether this is the hash of the password that holds. */
    boolean hasPassword(String hash) {
        return passwordHash != null
                && MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.UTF_8), passwordHash.getBytes(StandardCharsets.UTF_8));
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
        endKey();
    }

    /** No password opens the account before another is chosen. */
    void forgetPassword() {
        passwordHash = null;
        initialUntil = null;
    }

    /** A new access key; the one before opens nothing any more. */
    void giveKey(AccessIssue issue) {
        accessIssue = issue;
        accessGeneration++;
    }

    /** The holder of the access key chooses a password, and the key is used up. */
    void useKey(String hash) {
        choosePassword(hash);
        endKey();
    }

    private void endKey() {
        accessIssue = null;
        accessGeneration++;
    }

    /** How the account's access key was given out, while it is unused. */
    Optional<AccessIssue> accessIssue() {
        return Optional.ofNullable(accessIssue);
    }

    /** Which of the account's access keys is the valid one. */
    int accessGeneration() {
        return accessGeneration;
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
