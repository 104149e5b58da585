package org.tsunagi.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class Trainees implements PanacheRepository<Trainee> {
    Trainee require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Trainee " + id);
    }

    /** Waits until nobody else is looking for people to store, and keeps others waiting until the transaction ends. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select id from trainee_register for update", Integer.class)
                .getSingleResult();
    }

    List<Trainee> bornOn(Set<LocalDate> birthDates) {
        return list("birthDate in ?1 order by id", birthDates);
    }
}
