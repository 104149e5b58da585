package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Prefectures implements PanacheRepositoryBase<Prefecture, Integer> {
    Optional<Prefecture> theOne() {
        return findByIdOptional(1);
    }
}
