package org.tsunagi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.audit.Actor;
import org.tsunagi.audit.AuditDesk;
import org.tsunagi.audit.AuditDesk.Happened;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;

/** The steps of signing in that touch the database, each a short transaction of its own. */
@ApplicationScoped
class SignInGate {
    private static final int ATTEMPTS = 3;
    private static final String SIGN_IN = "SignInDesk.signIn";
    private static final String PATH = "/sign-in";

    private final Users users;
    private final UserSessions sessions;
    private final SignInPaces paces;
    private final AuditDesk audit;
    private final OfficeClock clock;

    SignInGate(Users users, UserSessions sessions, SignInPaces paces, AuditDesk audit, OfficeClock clock) {
        this.users = users;
        this.sessions = sessions;
        this.paces = paces;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts a try for the login and the address, or refuses it when one of them has to wait. */
    void begin(String login, String address) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> count(login, address, clock.now()));
                return;
            } catch (PersistenceException firstTryOfTwoAtOnce) {
                if (attempt == ATTEMPTS) {
                    throw firstTryOfTwoAtOnce;
                }
            }
        }
    }

    Optional<String> passwordHash(String login) {
        return QuarkusTransaction.requiringNew()
                .call(() -> users.withLogin(login).map(User::passwordHash));
    }

    String login(long userId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> users.require(userId).login());
    }

    void changePassword(long userId, String hash) {
        QuarkusTransaction.requiringNew().run(() -> {
            users.require(userId).choosePassword(hash);
            sessions.endAllOf(userId);
        });
    }

    /** The password was right: forgives the tries of the login and opens a session. */
    OpenedSession open(String login, String address) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.now();
            paces.locked(SignInPace.ofAddress(address), now).succeed();
            paces.forget(SignInPace.ofLogin(login));
            User user = users.withLogin(login).orElseThrow();
            RuleViolation.unless(!user.isDisabled(), null, "account.signIn.disabled");
            RuleViolation.unless(!user.initialPasswordExpired(now), null, "account.signIn.expired");
            user.signIn(now);
            record(user, AuditKind.SIGN_IN, address);
            String token = Tokens.make();
            sessions.persist(new UserSession(token, user, now));
            return new OpenedSession(token, user.mustChangePassword());
        });
    }

    /** The password was wrong: the audit keeps whose account it was; what was typed for none is not kept. */
    void refuse(String login, String address) {
        QuarkusTransaction.requiringNew()
                .run(() -> users.withLogin(login)
                        .ifPresentOrElse(
                                user -> record(user, AuditKind.REFUSAL, address),
                                () -> record(new Actor(0, "", address, PATH), AuditKind.REFUSAL, "")));
    }

    /** Ends a session; one unknown or ended is no problem. */
    void close(String token) {
        sessions.ofToken(token).ifPresent(session -> {
            record(session.user(), AuditKind.SIGN_OUT, "");
            sessions.end(token);
        });
    }

    private void record(User user, AuditKind kind, String address) {
        record(new Actor(user.id(), user.name(), address, PATH), kind, user.login());
    }

    private void record(Actor actor, AuditKind kind, String words) {
        audit.record(new Happened(actor, kind, SIGN_IN, words));
    }

    private void count(String login, String address, Instant now) {
        SignInPace ofAddress = paces.locked(SignInPace.ofAddress(address), now);
        SignInPace ofLogin = paces.locked(SignInPace.ofLogin(login), now);
        long millis =
                Math.max(ofAddress.toWait(now).toMillis(), ofLogin.toWait(now).toMillis());
        RuleViolation.unless(millis <= 0, null, "account.signIn.wait", (millis + 999) / 1000);
        ofAddress.begin(now);
        ofLogin.begin(now);
    }
}
