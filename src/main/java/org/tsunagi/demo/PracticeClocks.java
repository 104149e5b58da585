package org.tsunagi.demo;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The one clock of the practice prefecture, once it has been moved. */
@ApplicationScoped
class PracticeClocks implements PanacheRepository<PracticeClock> {
    Optional<PracticeClock> theOne() {
        return findAll().firstResultOptional();
    }
}
