package org.tsunagi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.account.SignInTries.Begun;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;

/** The steps of signing in that touch the database, each a short transaction of its own. */
@ApplicationScoped
class SignInGate {
    private final Users users;
    private final UserSessions sessions;
    private final SignInTries tries;
    private final KnownBrowsers browsers;
    private final SignInRecords records;
    private final SecondFactors factors;
    private final SignInRules rules;
    private final OfficeClock clock;

    SignInGate(
            Users users,
            UserSessions sessions,
            SignInTries tries,
            KnownBrowsers browsers,
            SignInRecords records,
            SecondFactors factors,
            SignInRules rules,
            OfficeClock clock) {
        this.users = users;
        this.sessions = sessions;
        this.tries = tries;
        this.browsers = browsers;
        this.records = records;
        this.factors = factors;
        this.rules = rules;
        this.clock = clock;
    }

    Optional<String> passwordHash(String login) {
        return QuarkusTransaction.requiringNew()
                .call(() -> users.withLogin(login).flatMap(User::passwordHash));
    }

    String login(long userId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> users.require(userId).login());
    }

    /** The new one takes the place of the one that was looked at, and of no other that was given out meanwhile. */
    void changePassword(long userId, Known known, String hash) {
        QuarkusTransaction.requiringNew().run(() -> {
            User user = users.locked(userId).orElseThrow();
            RuleViolation.unless(user.hasPassword(known.hash()), "current", "account.password.wrong");
            user.choosePassword(hash);
            sessions.endAllOf(userId);
        });
    }

    /** The password was right: a session opens, or one that waits for the code of the second factor. */
    OpenedSession open(String login, Caller caller, Known known) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.now();
            User user = admitted(login, known, now);
            return factors.isConfirmed(user.id())
                    ? session(user, SessionStage.CODE, caller, now)
                    : opened(user, caller, now);
        });
    }

    /** The office's own service knows who it is: no password and no code was looked at, and none need be changed or set up. */
    OpenedSession openForOffice(String login, Caller caller) {
        return QuarkusTransaction.requiringNew().call(() -> {
            User user = users.lockedWithLogin(login)
                    .filter(found -> found.role() != Role.NOMINATOR)
                    .orElseThrow(() -> new RuleViolation(null, "account.signIn.unknown"));
            RuleViolation.unless(!user.isDisabled(), null, "account.signIn.disabled");
            Instant now = clock.now();
            records.entered(user, caller, Messages.say("account.signIn.byOffice", user.login()), now);
            String token = Tokens.make();
            return stored(UserSession.byOffice(token, user, caller, now), token, caller, now);
        });
    }

    /** The password was right in a session that was open already: no code is asked for again. */
    OpenedSession reopen(String login, Caller caller, Known known) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.now();
            User user = admitted(login, known, now);
            return opened(user, caller, Messages.say("account.signIn.afterChange", user.login()), now);
        });
    }

    /** Ends a session; one unknown or ended is no problem. */
    void close(String token) {
        sessions.ofToken(token).ifPresent(session -> {
            if (session.stage() != SessionStage.CODE) {
                records.left(session.user());
            }
            sessions.end(token);
        });
    }

    /** A new session of a user in whom nothing is missing but what the session itself asks for. */
    OpenedSession opened(User user, Caller caller, Instant now) {
        return opened(user, caller, user.login(), now);
    }

    private OpenedSession opened(User user, Caller caller, String how, Instant now) {
        records.entered(user, caller, how, now);
        boolean missing = rules.rule().asks(user.role(), clock.today()) && !factors.isConfirmed(user.id());
        return session(user, missing ? SessionStage.SECOND_FACTOR : SessionStage.OPEN, caller, now);
    }

    private OpenedSession session(User user, SessionStage stage, Caller caller, Instant now) {
        String token = Tokens.make();
        return stored(new UserSession(token, user, stage, caller, now), token, caller, now);
    }

    private OpenedSession stored(UserSession session, String token, Caller caller, Instant now) {
        sessions.persist(session);
        return new OpenedSession(
                token, browsers.with(caller.marks(), session.user().id(), now), session.stage());
    }

    /** Whose password was right, unless the account or the password opens nothing by now; the try counts nothing. */
    private User admitted(String login, Known known, Instant now) {
        User user = users.lockedWithLogin(login).orElseThrow();
        RuleViolation.unless(user.hasPassword(known.hash()), null, "account.signIn.wrong");
        tries.succeed(known.begun(), now);
        RuleViolation.unless(!user.isDisabled(), null, "account.signIn.disabled");
        RuleViolation.unless(!user.initialPasswordExpired(now), null, "account.signIn.expired");
        return user;
    }

    /**
     * A try whose password was right.
     *
     * @param hash of the password as it was looked at: by the time a session opens it may be another
     */
    record Known(Begun begun, String hash) {
        /** No hash in a log. */
        @Override
        public String toString() {
            return "Known[]";
        }
    }
}
