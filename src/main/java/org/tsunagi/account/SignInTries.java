package org.tsunagi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.account.SignInPace.Counted;
import org.tsunagi.base.kernel.Attempts;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StorageFailure;

/** The tries of a password: where each counts until it is known to be right, and who has to wait. */
@ApplicationScoped
class SignInTries {
    private static final int ATTEMPTS = 3;
    static final Attempts WAITING = new Attempts("passwords that came before their time to wait was over");

    private final Users users;
    private final SignInPaces paces;
    private final KnownBrowsers browsers;
    private final OfficeClock clock;

    SignInTries(Users users, SignInPaces paces, KnownBrowsers browsers, OfficeClock clock) {
        this.users = users;
        this.paces = paces;
        this.browsers = browsers;
        this.clock = clock;
    }

    /** Counts a try, in the browser alone where the account is at home, or refuses it when it has to wait. */
    Begun begin(String login, Caller caller) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> count(login, caller));
            } catch (PersistenceException failed) {
                if (attempt == ATTEMPTS || !isOfTwoAtOnce(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** Two first tries come at the same time; a database that is gone is not asked again. */
    private static boolean isOfTwoAtOnce(PersistenceException failed) {
        return StorageFailure.isTaken(failed) || StorageFailure.isBusy(failed);
    }

    /** The password was right and nothing more is wanted than to know it. */
    void succeed(Begun begun) {
        QuarkusTransaction.requiringNew().run(() -> succeed(begun, clock.now()));
    }

    /** The try counts nothing, and what this person mistyped before is forgotten. */
    void succeed(Begun begun, Instant now) {
        for (Counted counted : begun.counted()) {
            if (counted.kind().ofOnePerson) {
                paces.forget(counted);
            } else {
                paces.locked(counted, now).succeed(begun.at());
            }
        }
    }

    private Begun count(String login, Caller caller) {
        Instant before = clock.now();
        List<Counted> counted = counted(login, caller, before);
        List<SignInPace> tried =
                counted.stream().map(one -> paces.locked(one, before)).toList();
        // read behind the locks: who tried at the same moment and came first is never later than now
        Instant now = clock.now();
        long seconds =
                tried.stream().mapToLong(one -> one.secondsToWait(now)).max().orElse(0);
        if (seconds > 0) {
            WAITING.refused();
            throw new RuleViolation(null, "account.signIn.wait", seconds);
        }
        tried.forEach(one -> one.begin(now));
        return new Begun(counted, now);
    }

    /** Always in one order, so that two tries never wait for each other. */
    private List<Counted> counted(String login, Caller caller, Instant now) {
        return users.withLogin(login)
                .flatMap(user -> browsers.name(caller.marks(), user.id(), now))
                .map(browser -> List.of(Counted.inBrowser(browser, login)))
                .orElseGet(() -> List.of(
                        Counted.from(caller.address()), Counted.at(caller.address(), login), Counted.of(login)));
    }

    /**
     * A try whose password has not been looked at yet.
     *
     * @param counted where it counts as failed until it is known to be right
     */
    record Begun(List<Counted> counted, Instant at) {}
}
