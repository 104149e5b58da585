package org.tsunagi.register;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class AllRegisterSeries implements PanacheRepository<RegisterSeries> {
    Optional<RegisterSeries> called(String name) {
        return find("nameKey", RegisterSeries.key(name)).firstResultOptional();
    }

    /** The series of this name, its row locked until the transaction ends; begun where there is none. */
    RegisterSeries lock(String name) {
        return find("nameKey", RegisterSeries.key(name))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    RegisterSeries begun = new RegisterSeries(name);
                    persistAndFlush(begun);
                    return begun;
                });
    }
}
