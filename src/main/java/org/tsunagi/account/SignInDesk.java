package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.SignInGate.Known;
import org.tsunagi.account.SignInTries.Begun;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyViews;

/** Signs users in and out, recognises their sessions, changes their own password. */
@ApplicationScoped
public class SignInDesk {
    private final SignInTries tries;
    private final SignInGate gate;
    private final SignInRecords records;
    private final CodeGate codes;
    private final UserSessions sessions;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    SignInDesk(
            SignInTries tries,
            SignInGate gate,
            SignInRecords records,
            CodeGate codes,
            UserSessions sessions,
            NominatingBodyViews bodies,
            OfficeClock clock) {
        this.tries = tries;
        this.gate = gate;
        this.records = records;
        this.codes = codes;
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
        Begun begun = tries.begin(folded, caller);
        Optional<String> hash = gate.passwordHash(folded);
        if (!Passwords.matches(hash, password)) {
            records.refused(folded, caller.address());
            throw new RuleViolation(null, "account.signIn.wrong");
        }
        try {
            return gate.open(folded, caller, new Known(begun, hash.orElseThrow()));
        } catch (RuleViolation stoppedOrExpired) {
            records.refused(folded, caller.address());
            throw stoppedOrExpired;
        }
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
        String folded = NewUser.foldedLogin(login);
        try {
            return gate.openForOffice(folded, caller);
        } catch (RuleViolation refused) {
            records.refused(folded, caller.address());
            throw refused;
        }
    }

    /**
     * Takes the code of the second factor, from the app or from the paper, in the session that waits for it; that one ends and
     * the answer is another.
     *
     * @throws RuleViolation {@code account.code.wrong} or {@code .form}, {@code .wait}; {@code .over} when no session waits any
     *     more
     */
    @Transactional(TxType.NEVER)
    public OpenedSession enterCode(String token, String typed, Caller caller) {
        return codes.enter(token, typed, caller);
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
        return found.map(session -> new RecognisedUser(viewer(session.user()), session.stage()));
    }

    /** The user's own choice of a new password. All sessions end; the answer is a new one for this browser. */
    @Transactional(TxType.NEVER)
    public OpenedSession changePassword(Viewer viewer, String current, String wanted, Caller caller) {
        String login = gate.login(viewer.userId());
        // First what needs no secret: a choice refused is no wrong password.
        Passwords.check("password", wanted, login);
        RuleViolation.unless(!wanted.equals(current), "password", "account.password.same");
        Known known = right(login, current, caller);
        String hash = Passwords.hash(wanted);
        gate.changePassword(viewer.userId(), known, hash);
        return gate.reopen(login, caller, new Known(known.begun(), hash));
    }

    /** Asks for the own password before something is done that a stranger at an open session must not do. */
    @Transactional(TxType.NEVER)
    public void requirePassword(Viewer viewer, String current, Caller caller) {
        String login = gate.login(viewer.userId());
        tries.succeed(right(login, current, caller).begun());
    }

    private Known right(String login, String current, Caller caller) {
        Begun begun = tries.begin(login, caller);
        Optional<String> hash = gate.passwordHash(login);
        if (!Passwords.matches(hash, current)) {
            records.refused(login, caller.address());
            throw new RuleViolation("current", "account.password.wrong");
        }
        return new Known(begun, hash.orElseThrow());
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
     * @param browser what browser it is, in words
     */
    public record Caller(String address, String marks, String browser) {
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
     * @param marks what it keeps for a year, so that strangers' wrong passwords never make this person wait here; not to be
     *     given while the code is awaited
     * @param stage what the session asks for before anything else works
     */
    public record OpenedSession(String token, String marks, SessionStage stage) {
        /** No token in a log. */
        @Override
        public String toString() {
            return "OpenedSession[stage=" + stage + "]";
        }
    }

    /**
     * Whose session a request belongs to.
     *
     * @param stage what the session asks for before anything else works
     */
    public record RecognisedUser(Viewer viewer, SessionStage stage) {}
}
