package org.tsunagi.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class Trainees implements PanacheRepository<Trainee> {
    List<Trainee> bornOn(Set<LocalDate> birthDates) {
        return list("birthDate in ?1", birthDates);
    }
}
