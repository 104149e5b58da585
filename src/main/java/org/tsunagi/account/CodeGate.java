package org.tsunagi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.account.SignInPace.Counted;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;

/** The second step of signing in: the code. Only who knew the password comes here, so no stranger makes anybody wait. */
@ApplicationScoped
class CodeGate {
    private static final String FIELD = "one-time-password";

    private final SignInGate gate;
    private final SignInRecords records;
    private final UserSessions sessions;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final OneTimeCodes codes;
    private final SignInPaces paces;
    private final OfficeClock clock;

    CodeGate(
            SignInGate gate,
            SignInRecords records,
            UserSessions sessions,
            SecondFactors factors,
            RecoveryCodes recovery,
            OneTimeCodes codes,
            SignInPaces paces,
            OfficeClock clock) {
        this.gate = gate;
        this.records = records;
        this.sessions = sessions;
        this.factors = factors;
        this.recovery = recovery;
        this.codes = codes;
        this.paces = paces;
        this.clock = clock;
    }

    /** The session that waited ends and a new one opens; what was wrong is counted. */
    OpenedSession enter(String token, String typed, Caller caller) {
        String folded = OneTimeCodes.folded(typed);
        RuleViolation.unless(OneTimeCodes.isFromApp(folded) || RecoveryCodes.isOne(folded), FIELD, "account.code.form");
        Tried tried = QuarkusTransaction.requiringNew().call(() -> tried(token, folded, caller, clock.now()));
        return tried.opened().orElseThrow(tried::refusal);
    }

    private Tried tried(String token, String folded, Caller caller, Instant now) {
        Optional<SecondFactor> factor =
                sessions.userAwaited(token).flatMap(factors::lockedOf).filter(SecondFactor::isConfirmed);
        Optional<UserSession> waiting = sessions.ofToken(token)
                .filter(session -> !session.isOver(now))
                .filter(session -> !session.user().isDisabled());
        if (factor.isEmpty() || waiting.isEmpty()) {
            return Tried.refused("account.code.over");
        }
        User user = waiting.get().user();
        SignInPace pace = paces.locked(Counted.codesOf(user.login()), now);
        long seconds = pace.secondsToWait(now);
        if (seconds > 0) {
            return Tried.refused("account.code.wait", seconds);
        }
        pace.begin(now);
        if (!isRight(factor.get(), folded, now)) {
            records.refused(user, caller.address());
            return wrong(token, waiting.get());
        }
        pace.succeed(now);
        sessions.end(token);
        return new Tried(Optional.of(gate.opened(user, caller, now)), "");
    }

    private boolean isRight(SecondFactor factor, String folded, Instant now) {
        return OneTimeCodes.isFromApp(folded)
                ? factor.takes(codes, folded, clock.nowElsewhere())
                : recovery.use(factor.userId(), folded, now);
    }

    private Tried wrong(String token, UserSession waiting) {
        if (!waiting.wrongCode()) {
            return Tried.refused("account.code.wrong");
        }
        sessions.end(token);
        return Tried.refused("account.code.over");
    }

    /** What came of a code: stored in any case, so that a refusal counts. */
    private record Tried(Optional<OpenedSession> opened, String key, Object... arguments) {
        static Tried refused(String key, Object... arguments) {
            return new Tried(Optional.empty(), key, arguments);
        }

        RuleViolation refusal() {
            return new RuleViolation(FIELD, key, arguments);
        }
    }
}
