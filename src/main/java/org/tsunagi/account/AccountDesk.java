package org.tsunagi.account;

import jakarta.enterprise.event.Observes;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;

/** Makes, changes, stops and reopens accounts. */
@Desk
public class AccountDesk {
    /** Time enough to carry an initial password to a municipality. */
    static final Duration INITIAL_PASSWORD_LASTS = Duration.ofDays(7);

    private final Users users;
    private final UserSessions sessions;
    private final SecondFactors factors;
    private final SignInPaces paces;
    private final OfficeClock clock;

    AccountDesk(Users users, UserSessions sessions, SecondFactors factors, SignInPaces paces, OfficeClock clock) {
        this.users = users;
        this.sessions = sessions;
        this.factors = factors;
        this.paces = paces;
        this.clock = clock;
    }

    /** An account whose password its owner has chosen (the first start); answers the user's id. */
    public long createUser(NewUser wanted, String password) {
        Passwords.check("password", password, wanted.login());
        return create(wanted, Passwords.hash(password), Optional.empty()).id();
    }

    /** The accounts of the demo: their one password is no secret, so it is hashed once for all of them. */
    public void createSample(List<NewUser> all, String password) {
        String hash = Passwords.hash(password);
        all.forEach(wanted -> create(wanted, hash, Optional.empty()));
    }

    /** An account with an initial password, handed over once. */
    public InitialSecret createUser(Viewer by, NewUser wanted) {
        by.requireAdministrator("accounts");
        String secret = Tokens.readable();
        Instant until = clock.now().plus(INITIAL_PASSWORD_LASTS);
        return new InitialSecret(
                create(wanted, Passwords.hash(secret), Optional.of(until)).id(), wanted.login(), secret, until);
    }

    /**
     * Changes name, role and nominating body; the login stays. The last administrator stays one. With
     * another role or body the sessions end, and a second factor that the new role knows nothing of.
     */
    public void change(Viewer by, long userId, long version, NewUser wanted) {
        by.requireAdministrator("accounts");
        User user = users.require(userId);
        StaleForm.check(version, user.version());
        if (user.role() == Role.ADMINISTRATOR && wanted.role() != Role.ADMINISTRATOR) {
            RuleViolation.unless(by.userId() != userId, "role", "account.self");
            keepOneAdministrator(user);
        }
        boolean another = user.role() != wanted.role() || !Objects.equals(user.bodyId(), wanted.bodyId());
        user.change(wanted);
        if (another) {
            sessions.endAllOf(userId);
        }
        if (!SignInRule.isFor(wanted.role())) {
            factors.lockedOf(userId).ifPresent(factors::end);
        }
    }

    /** Stops an account at once: its sessions end. Nobody stops the own one, nor the last administrator's. */
    public void disable(Viewer by, long userId) {
        by.requireAdministrator("accounts");
        RuleViolation.unless(by.userId() != userId, null, "account.self");
        User user = users.require(userId);
        keepOneAdministrator(user);
        user.disable(clock.now());
        sessions.endAllOf(userId);
    }

    /** Reopens a stopped account with the password it had. */
    public void enable(Viewer by, long userId) {
        by.requireAdministrator("accounts");
        users.require(userId).enable();
    }

    /** Removes an account made by mistake, while nobody has signed in with it; a used one is stopped instead. */
    public void remove(Viewer by, long userId) {
        by.requireAdministrator("accounts");
        User user = users.require(userId);
        RuleViolation.unless(!user.wasUsed() && by.userId() != userId, null, "account.used", user.name());
        keepOneAdministrator(user);
        users.delete(user);
    }

    /** A new initial password instead of a forgotten one; sessions end, and whoever gets it does not have to wait. */
    public InitialSecret resetPassword(Viewer by, long userId) {
        by.requireAdministrator("accounts");
        RuleViolation.unless(by.userId() != userId, null, "account.self");
        User user = users.require(userId);
        String secret = Tokens.readable();
        Instant until = clock.now().plus(INITIAL_PASSWORD_LASTS);
        user.giveInitialPassword(Passwords.hash(secret), until);
        sessions.endAllOf(userId);
        paces.forgetAllOf(user.login());
        return new InitialSecret(userId, user.login(), secret, until);
    }

    private User create(NewUser wanted, String hash, Optional<Instant> initialUntil) {
        RuleViolation.unless(users.withLogin(wanted.login()).isEmpty(), "login", "account.login.taken");
        User user = new User(wanted, hash, initialUntil.orElse(null), clock.now());
        users.persistAndFlush(user);
        return user;
    }

    private void keepOneAdministrator(User leaving) {
        boolean another = users.lockActiveAdministrators().stream().anyMatch(user -> user.id() != leaving.id());
        RuleViolation.unless(
                leaving.role() != Role.ADMINISTRATOR || leaving.isDisabled() || another, null, "account.last");
    }

    void on(@Observes NominatingBodyRemoving body) {
        body.removal().hangs(users.ofBody(body.bodyId()), "account.hanging.users");
    }

    /**
     * The password of a new or reset account, shown once to hand it over; it must be changed at the first sign-in.
     *
     * @param until after this it opens nothing
     */
    public record InitialSecret(long userId, String login, String secret, Instant until) {
        /** No secret in a log. */
        @Override
        public String toString() {
            return "InitialSecret[userId=" + userId + "]";
        }
    }

    /**
     * What is said of a user when the account is made or changed. The login is folded: full width and capital letters make
     * no difference when signing in.
     *
     * @param bodyId the nominating body of a nominator, null for everyone else
     */
    public record NewUser(
            String login, String name, Role role, @Nullable Long bodyId) {
        static final int LONGEST_NAME = 100;

        public NewUser {
            login = foldedLogin(login);
            RuleViolation.unless(login.matches("[a-z0-9][a-z0-9._@-]{2,59}"), "login", "account.login.form");
            RuleViolation.unless(!name.isBlank() && name.length() <= LONGEST_NAME, "name", "account.name.form");
            RuleViolation.unless(role != Role.NOMINATOR || bodyId != null, "bodyId", "account.body.missing");
            RuleViolation.unless(role == Role.NOMINATOR || bodyId == null, "bodyId", "account.body.extra");
        }

        static String foldedLogin(String typed) {
            return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        }
    }
}
