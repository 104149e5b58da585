package org.tsunagi.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;

/** Sets up second factors, takes them away, and says from when they are demanded. */
@Desk
public class SecondFactorDesk {
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final OneTimeCodes codes;
    private final SignInRules rules;
    private final Users users;
    private final UserSessions sessions;
    private final SignInGate gate;
    private final OfficeClock clock;

    SecondFactorDesk(
            SecondFactors factors,
            RecoveryCodes recovery,
            OneTimeCodes codes,
            SignInRules rules,
            Users users,
            UserSessions sessions,
            SignInGate gate,
            OfficeClock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.codes = codes;
        this.rules = rules;
        this.users = users;
        this.sessions = sessions;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * A new secret for the own app, or once more the one begun in this session; one set up before goes on counting until the new
     * one is confirmed.
     *
     * @param token of the session
     */
    public void begin(Viewer viewer, String token) {
        viewer.requireOfficer("second factor");
        Instant now = clock.now();
        SecondFactor factor = factors.lockedOf(viewer.userId()).orElseGet(() -> {
            SecondFactor first = new SecondFactor(viewer.userId(), now);
            factors.persistAndFlush(first);
            return first;
        });
        factor.begin(Tokens.hash(token), now);
    }

    /** The first code of the secret begun in this session: from now on it counts. All sessions end, and this browser gets a new one. */
    public Confirmed confirm(Viewer viewer, String token, String typed, Caller caller) {
        Instant now = clock.now();
        SecondFactor factor = factors.lockedOf(viewer.userId())
                .filter(begun -> begun.isBegun(Tokens.hash(token), now))
                .orElseThrow(() -> new RuleViolation(null, "account.factor.over"));
        boolean right = factor.confirm(codes, OneTimeCodes.folded(typed), clock.nowElsewhere(), now);
        RuleViolation.unless(right, "one-time-password", "account.factor.wrong");
        OnPaper onPaper = onPaper(viewer);
        sessions.endAllOf(viewer.userId());
        return new Confirmed(gate.opened(users.require(viewer.userId()), caller, now), onPaper);
    }

    /** New recovery codes instead of those there were. */
    public OnPaper renewRecoveryCodes(Viewer viewer) {
        requireOwn(viewer);
        return onPaper(viewer);
    }

    /** The own second factor is given up, where it is not demanded. */
    public void giveUp(Viewer viewer) {
        SecondFactor factor = requireOwn(viewer);
        RuleViolation.unless(!rules.rule().asks(viewer.role(), clock.today()), null, "account.factor.demanded");
        factors.end(factor);
    }

    /** Takes away another's, whose telephone and paper are lost; sessions end, and it can be set up anew. */
    public void takeAway(Viewer by, long userId) {
        by.requireAdministrator("accounts");
        RuleViolation.unless(by.userId() != userId, null, "account.factor.self");
        users.require(userId);
        factors.end(NotFound.orThrow(factors.lockedOf(userId), "second factor"));
        sessions.endAllOf(userId);
    }

    /** From this day on officers and administrators need one; null leaves it to them. */
    public void demandFrom(Viewer by, @Nullable LocalDate from, long version) {
        by.requireAdministrator("accounts");
        SignInRule rule = rules.rule();
        StaleForm.check(version, rule.version());
        rule.demandSecondFactor(from);
        rules.persist(rule);
    }

    private OnPaper onPaper(Viewer viewer) {
        return new OnPaper(users.require(viewer.userId()).login(), recovery.renew(viewer.userId()));
    }

    private SecondFactor requireOwn(Viewer viewer) {
        return NotFound.orThrow(factors.lockedOf(viewer.userId()).filter(SecondFactor::isConfirmed), "second factor");
    }

    /**
     * A second factor that counts from now on.
     *
     * @param session of this browser, the others have ended
     */
    public record Confirmed(OpenedSession session, OnPaper onPaper) {}

    /**
     * The recovery codes, shown this once to be printed or written down.
     *
     * @param login of the account they are for
     */
    public record OnPaper(String login, List<String> codes) {
        /** No code in a log. */
        @Override
        public String toString() {
            return "OnPaper[login=" + login + "]";
        }
    }
}
