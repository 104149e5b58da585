package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/** Who tried passwords lately; rows older than the time of forgiveness are swept away. */
@ApplicationScoped
class SignInPaces implements PanacheRepository<SignInPace> {
    /** The locked row of a login or an address; a new one if there is none. */
    SignInPace locked(String subject, Instant now) {
        return find("subject", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    SignInPace first = new SignInPace(subject, now);
                    persistAndFlush(first);
                    return first;
                });
    }

    void forget(String subject) {
        delete("subject", subject);
    }

    void sweep(Instant now) {
        delete("lastAt < ?1", now.minus(SignInPace.FORGIVEN));
    }
}
