package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.SignInGate.Begun;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyViews;

/** Signs users in and out, recognises their sessions, changes their own password. */
@ApplicationScoped
public class SignInDesk {
    private final SignInGate gate;
    private final Users users;
    private final UserSessions sessions;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    SignInDesk(SignInGate gate, Users users, UserSessions sessions, NominatingBodyViews bodies, OfficeClock clock) {
        this.gate = gate;
        this.users = users;
        this.sessions = sessions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Opens a session. Three short transactions, and no connection held while the password is checked: a crowd at the
     * door must not use up the pool.
     *
     * @throws RuleViolation {@code account.signIn.wrong} or {@code .disabled}, {@code .expired}, {@code .wait}
     */
    @Transactional(TxType.NEVER)
    public OpenedSession signIn(String login, String password, Caller caller) {
        String folded = NewUser.foldedLogin(login);
        Begun begun = gate.begin(folded, caller);
        Optional<String> hash = gate.passwordHash(folded);
        if (!Passwords.matches(hash, password)) {
            gate.refuse(folded, caller.address());
            throw new RuleViolation(null, "account.signIn.wrong");
        }
        return gate.open(folded, caller, begun);
    }

    /**
     * Opens a session for whom the office's own sign-in service has recognised. Nominators have no way in by it: their logins are
     * public codes, and their bodies are no part of the office.
     *
     * @param login what the service calls this person, the same as the login here
     * @throws RuleViolation {@code account.signIn.unknown} or {@code .disabled}
     */
    @Transactional(TxType.NEVER)
    public OpenedSession signInFromOffice(String login, Caller caller) {
        return gate.openForOffice(NewUser.foldedLogin(login), caller);
    }

    /** Ends the session of a token; a token unknown or ended is no problem. */
    @Transactional
    public void signOut(String token) {
        gate.close(token);
    }

    /** Whose session the token is; empty when it has ended, or the account is disabled. */
    @Transactional
    public Optional<RecognisedUser> recognise(String token) {
        Instant now = clock.now();
        Optional<UserSession> found = sessions.ofToken(token)
                .filter(session -> !session.isOver(now))
                .filter(session -> !session.user().isDisabled());
        found.filter(session -> session.isToBeNoted(now)).ifPresent(session -> sessions.note(session, now));
        return found.map(session ->
                new RecognisedUser(viewer(session.user()), session.mustChangePassword()));
    }

    /** The user's own choice of a new password. All sessions end; the answer is a new one for this browser. */
    @Transactional(TxType.NEVER)
    public OpenedSession changePassword(Viewer viewer, String current, String wanted, Caller caller) {
        String login = gate.login(viewer.userId());
        // First what needs no secret: a choice refused is no wrong password.
        Passwords.check("password", wanted, login);
        RuleViolation.unless(!wanted.equals(current), "password", "account.password.same");
        Begun begun = gate.begin(login, caller);
        RuleViolation.unless(Passwords.matches(gate.passwordHash(login), current), "current", "account.password.wrong");
        gate.changePassword(viewer.userId(), Passwords.hash(wanted));
        return gate.open(login, caller, begun);
    }

    private Viewer viewer(User user) {
        String body = user.bodyId() == null ? null : bodies.name(user.bodyId());
        return new Viewer(user.id(), user.name(), user.role(), user.bodyId(), body);
    }

    /**
     * Who stands at the door.
     *
     * @param address where the request comes from; too many failures from there are slowed down as well
     * @param marks what the browser has kept of {@link OpenedSession#marks}, or empty
     */
    public record Caller(String address, String marks) {
        /** No marks in a log. */
        @Override
        public String toString() {
            return "Caller[address=" + address + "]";
        }
    }

    /**
     * A sign-in that succeeded.
     *
     * @param token what the browser keeps in its cookie; nowhere stored
     * @param marks what it keeps for a year, so that strangers' wrong passwords never make this person wait here
     * @param mustChangePassword whether the password was an initial one: nothing else works before it is changed
     */
    public record OpenedSession(String token, String marks, boolean mustChangePassword) {
        /** No token in a log. */
        @Override
        public String toString() {
            return "OpenedSession[mustChangePassword=" + mustChangePassword + "]";
        }
    }

    /**
     * Whose session a request belongs to.
     *
     * @param mustChangePassword whether only the page that changes the password is open
     */
    public record RecognisedUser(Viewer viewer, boolean mustChangePassword) {}
}
