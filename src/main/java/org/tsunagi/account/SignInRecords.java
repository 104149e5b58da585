package org.tsunagi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.audit.Actor;
import org.tsunagi.audit.AuditDesk;
import org.tsunagi.audit.AuditDesk.Happened;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.base.kernel.Messages;

/** Keeps who came in, who was not let in and who left, where it is told later: at the user, among new browsers, in the audit. */
@ApplicationScoped
class SignInRecords {
    private static final String SIGN_IN = "SignInDesk.signIn";
    private static final String PATH = "/sign-in";

    private final Users users;
    private final KnownBrowsers browsers;
    private final NewBrowsers newBrowsers;
    private final AuditDesk audit;

    SignInRecords(Users users, KnownBrowsers browsers, NewBrowsers newBrowsers, AuditDesk audit) {
        this.users = users;
        this.browsers = browsers;
        this.newBrowsers = newBrowsers;
        this.audit = audit;
    }

    /**
     * @param how the login, and by what way if not by the password
     */
    void entered(User user, Caller caller, String how, Instant now) {
        boolean unknown =
                user.wasUsed() && browsers.name(caller.marks(), user.id(), now).isEmpty();
        if (unknown) {
            newBrowsers.persist(new NewBrowser(user.id(), caller, now));
        }
        user.signIn(now);
        record(
                actor(user, caller.address()),
                AuditKind.SIGN_IN,
                unknown ? Messages.say("account.signIn.newBrowser", how, caller.browser()) : how);
    }

    /** In a transaction of its own. The audit keeps whose account it was; what was typed for none is not kept. */
    void refused(String login, String address) {
        QuarkusTransaction.requiringNew()
                .run(() -> users.withLogin(login)
                        .ifPresentOrElse(
                                user -> refused(user, address),
                                () -> record(new Actor(0, "", address, PATH), AuditKind.REFUSAL, "")));
    }

    void refused(User user, String address) {
        record(actor(user, address), AuditKind.REFUSAL, user.login());
    }

    void left(User user) {
        record(actor(user, ""), AuditKind.SIGN_OUT, user.login());
    }

    private static Actor actor(User user, String address) {
        return new Actor(user.id(), user.name(), address, PATH);
    }

    private void record(Actor actor, AuditKind kind, String words) {
        audit.record(new Happened(actor, kind, SIGN_IN, words));
    }
}
