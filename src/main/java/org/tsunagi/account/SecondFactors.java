package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;

/** The second factors, one an account. */
@ApplicationScoped
class SecondFactors implements PanacheRepository<SecondFactor> {
    private final RecoveryCodes recovery;

    SecondFactors(RecoveryCodes recovery) {
        this.recovery = recovery;
    }

    Optional<SecondFactor> of(long userId) {
        return find("userId", userId).firstResultOptional();
    }

    /** Locked: of two codes at once each is looked at alone. */
    Optional<SecondFactor> lockedOf(long userId) {
        return find("userId", userId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** It counts no more, nor do its recovery codes. */
    void end(SecondFactor factor) {
        factor.end();
        recovery.deleteAllOf(factor.userId());
    }

    boolean isConfirmed(long userId) {
        return count("userId = ?1 and confirmedGeneration is not null", userId) > 0;
    }

    /** The accounts that have one. */
    Set<Long> usersWithOne() {
        return Set.copyOf(getEntityManager()
                .createQuery("select f.userId from SecondFactor f where f.confirmedGeneration is not null", Long.class)
                .getResultList());
    }
}
