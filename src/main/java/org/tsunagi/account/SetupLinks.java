package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The setup links printed so far; a new one puts an end to the others. */
@ApplicationScoped
class SetupLinks implements PanacheRepository<SetupLink> {
    Optional<SetupLink> ofToken(String token) {
        return find("tokenHash", Tokens.hash(token)).firstResultOptional();
    }

    Optional<SetupLink> lockedOfToken(String token) {
        return find("tokenHash", Tokens.hash(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
