package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.tsunagi.account.SignInPace.Counted;

/** Who tried passwords lately; rows of which everything is forgotten are swept away. */
@ApplicationScoped
class SignInPaces implements PanacheRepository<SignInPace> {
    /** The locked row of where a try is counted; a new one if there is none. */
    SignInPace locked(Counted counted, Instant now) {
        return find("kind = ?1 and subject = ?2", counted.kind(), counted.subject())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    SignInPace first = new SignInPace(counted, now);
                    persistAndFlush(first);
                    return first;
                });
    }

    void forget(Counted counted) {
        delete("kind = ?1 and subject = ?2", counted.kind(), counted.subject());
    }

    /** Everything counted for one account, wherever it was tried. */
    void forgetAllOf(String login) {
        delete("login", login);
    }

    void sweep(Instant now) {
        delete("lastAt < ?1", now.minus(SignInPace.FORGOTTEN));
    }
}
