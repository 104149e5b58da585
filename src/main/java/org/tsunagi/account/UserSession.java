package org.tsunagi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.account.SessionViews.SessionLine;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.base.kernel.StoredEntity;

/** A signed-in browser, or one whose code is awaited. It ends two hours after its last request, and twelve hours after signing in. */
@Entity
class UserSession extends StoredEntity {
    static final Duration IDLE = Duration.ofHours(2);
    static final Duration WHOLE = Duration.ofHours(12);
    /** How long the code of the second factor is awaited. */
    static final Duration CODE_WITHIN = Duration.ofMinutes(10);
    /** So many wrong ones end it: the password is asked for again. */
    static final int WRONG_CODES = 5;
    /** The last request is noted this often only: reading pages should not write. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User user;

    /** Recognised by the office's own service, so that no password of ours was needed. */
    private boolean byOffice;

    @Enumerated(EnumType.STRING)
    private SessionStage stage;

    private int wrongCodes;
    private String address;
    private String browser;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant expiresAt;

    UserSession(String token, User user, SessionStage stage, Caller caller, Instant now) {
        this.tokenHash = Tokens.hash(token);
        this.user = user;
        this.stage = stage;
        this.address = caller.address();
        this.browser = caller.browser();
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(stage == SessionStage.CODE ? CODE_WITHIN : WHOLE);
    }

    protected UserSession() {}

    /** A session of somebody whom the office's own service has recognised. */
    static UserSession byOffice(String token, User user, Caller caller, Instant now) {
        UserSession session = new UserSession(token, user, SessionStage.OPEN, caller, now);
        session.byOffice = true;
        return session;
    }

    User user() {
        return user;
    }

    /** How far it has come; an initial password, unless none was needed, is changed after the code and before all else. */
    SessionStage stage() {
        return stage != SessionStage.CODE && !byOffice && user.mustChangePassword() ? SessionStage.PASSWORD : stage;
    }

    /** A wrong code was entered; answers whether it was the last one this session takes. */
    boolean wrongCode() {
        wrongCodes++;
        return wrongCodes >= WRONG_CODES;
    }

    /** As its user sees it from the browser with this token. */
    SessionLine line(String token) {
        return new SessionLine(id(), browser, address, createdAt, lastSeenAt, tokenHash.equals(Tokens.hash(token)));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt) || !now.isBefore(lastSeenAt.plus(IDLE));
    }

    boolean isToBeNoted(Instant now) {
        return !now.isBefore(lastSeenAt.plus(NOTED_EVERY));
    }
}
