package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** What the pages read of second factors: the own one, and the office's rule. */
@ApplicationScoped
public class SecondFactorViews {
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final OneTimeCodes codes;
    private final SignInRules rules;
    private final Users users;
    private final OfficeClock clock;

    SecondFactorViews(
            SecondFactors factors,
            RecoveryCodes recovery,
            OneTimeCodes codes,
            SignInRules rules,
            Users users,
            OfficeClock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.codes = codes;
        this.rules = rules;
        this.users = users;
        this.clock = clock;
    }

    /** The viewer's own, with what was begun in the session of this token. */
    public OwnFactor own(Viewer viewer, String token) {
        viewer.requireOfficer("second factor");
        SignInRule rule = rules.rule();
        Optional<SecondFactor> factor = factors.of(viewer.userId());
        return new OwnFactor(
                factor.map(SecondFactor::confirmedAt).orElse(null),
                recovery.left(viewer.userId()),
                factor.filter(one -> one.isBegun(Tokens.hash(token), clock.now()))
                        .map(one -> setUp(one, viewer))
                        .orElse(null),
                rule.secondFactorFrom(),
                rule.asks(viewer.role(), clock.today()));
    }

    /** From when the viewer needs one and has none; empty where nothing is missing. */
    public Optional<LocalDate> missingFrom(Viewer viewer) {
        return Optional.of(viewer)
                .filter(one -> SignInRule.isFor(one.role()))
                .map(one -> rules.rule().secondFactorFrom())
                .filter(demanded -> !factors.isConfirmed(viewer.userId()));
    }

    /** The office's rule, and who could not go by it. */
    public Rule rule(Viewer viewer) {
        viewer.requireAdministrator("accounts");
        SignInRule rule = rules.rule();
        Set<Long> with = factors.usersWithOne();
        List<Missing> without = users.inOrder().stream()
                .filter(user -> SignInRule.isFor(user.role()) && !user.isDisabled() && !with.contains(user.id()))
                .map(user -> new Missing(user.id(), user.login(), user.name(), user.role()))
                .toList();
        return new Rule(rule.version(), rule.secondFactorFrom(), without);
    }

    private SetUp setUp(SecondFactor begun, Viewer viewer) {
        byte[] secret = begun.newSecret(codes);
        return new SetUp(
                OneTimeCodes.address(secret, users.require(viewer.userId()).login()), OneTimeCodes.inGroups(secret));
    }

    /**
     * One's own second factor.
     *
     * @param since when it was confirmed; null while there is none
     * @param setUp a set-up that was begun in this session, also of another one instead; null when none was
     * @param demandedFrom null where it is left to each
     */
    public record OwnFactor(
            @Nullable Instant since,
            long recoveryCodes,
            @Nullable SetUp setUp,
            @Nullable LocalDate demandedFrom,
            boolean demanded) {}

    /**
     * What goes into the app.
     *
     * @param address for the picture
     * @param secret for typing
     */
    public record SetUp(String address, String secret) {
        /** No secret in a log. */
        @Override
        public String toString() {
            return "SetUp";
        }
    }

    /** The office's rule for signing in, with the accounts that have no second factor. */
    public record Rule(long version, @Nullable LocalDate from, List<Missing> without) {}

    /** An account without a second factor that could have one. */
    public record Missing(long userId, String login, String name, Role role) {}
}
