package org.tsunagi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.account.PersonalLinks.Named;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.account.SignInGate.Known;
import org.tsunagi.account.SignInTries.Begun;
import org.tsunagi.audit.Actor;
import org.tsunagi.audit.AuditDesk;
import org.tsunagi.audit.AuditDesk.Happened;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.masters.NominatingBodyViews;

/** The personal links by which the clerks of nominating bodies choose the password of their account, each once. */
@ApplicationScoped
public class AccessKeys {
    /** What a link begins with. */
    public static final String PATH = "/access/";

    private static final String PURPOSE = "access";

    private final PersonalLinks links;
    private final Users users;
    private final UserSessions sessions;
    private final SignInPaces paces;
    private final SignInGate gate;
    private final NominatingBodyViews bodies;
    private final AuditDesk audit;
    private final TsunagiConfig config;
    private final OfficeClock clock;

    AccessKeys(
            PersonalLinks links,
            Users users,
            UserSessions sessions,
            SignInPaces paces,
            SignInGate gate,
            NominatingBodyViews bodies,
            AuditDesk audit,
            TsunagiConfig config,
            OfficeClock clock) {
        this.links = links;
        this.users = users;
        this.sessions = sessions;
        this.paces = paces;
        this.gate = gate;
        this.bodies = bodies;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Where users reach the system, as letters print it. */
    String address() {
        return config.publicUrl().orElse("").replaceFirst("/+$", "");
    }

    /** The link of an account's valid key: a secret, it belongs in no log. */
    String link(User user) {
        return address() + PATH + links.token(PURPOSE, user.id(), user.accessGeneration());
    }

    /**
     * What a link opens; nothing is changed by looking.
     *
     * @throws RuleViolation {@code account.access.unknown} or {@code .spent}, {@code .over}, {@code .disabled}
     */
    public AccessKey require(String token) {
        Named named = named(token);
        return QuarkusTransaction.requiringNew()
                .call(() -> opened(users.findByIdOptional(named.id()).orElseThrow(AccessKeys::unknown), named));
    }

    /**
     * Chooses the password by the key and opens a session; all others of the account end.
     *
     * @throws RuleViolation as {@link #require}, or when the password cannot be taken
     */
    public OpenedSession choosePassword(String token, String password, Caller caller) {
        AccessKey seen = require(token);
        Passwords.check("password", password, seen.login());
        String hash = Passwords.hash(password);
        Named named = named(token);
        QuarkusTransaction.requiringNew().run(() -> {
            User user = users.locked(named.id()).orElseThrow(AccessKeys::unknown);
            opened(user, named);
            user.useKey(hash);
            sessions.endAllOf(user.id());
            paces.forgetAllOf(user.login());
            audit.record(new Happened(
                    new Actor(user.id(), user.name(), caller.address(), PATH),
                    AuditKind.ACT,
                    "AccessKeys.choosePassword",
                    user.login()));
        });
        return gate.open(seen.login(), caller, new Known(new Begun(List.of(), clock.now()), hash));
    }

    private Named named(String token) {
        return links.read(PURPOSE, token).orElseThrow(AccessKeys::unknown);
    }

    private AccessKey opened(User user, Named named) {
        RuleViolation.unless(!user.isDisabled(), null, "account.access.disabled");
        RuleViolation.unless(user.accessGeneration() == named.generation(), null, "account.access.spent");
        AccessIssue issue = user.accessIssue().orElseThrow(() -> new RuleViolation(null, "account.access.spent"));
        RuleViolation.unless(
                !issue.isOver(clock.today()), null, "account.access.over", JapaneseDate.both(issue.lastDay()));
        Long body = user.bodyId();
        return new AccessKey(
                body == null ? "" : bodies.name(body), user.name(), user.login(), issue.lastDay(), user.wasUsed());
    }

    private static RuleViolation unknown() {
        return new RuleViolation(null, "account.access.unknown");
    }

    /**
     * What an access key opens.
     *
     * @param body the nominating body
     * @param name of the account's holder, as registered
     * @param lastDay until the end of which it opens
     * @param wasUsed whether somebody has signed in to the account before
     */
    public record AccessKey(String body, String name, String login, LocalDate lastDay, boolean wasUsed) {}
}
