package org.tsunagi.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.tsunagi.base.kernel.PersonName;

@ApplicationScoped
class Trainees implements PanacheRepository<Trainee> {
    /** The person with exactly this written name and birth date. */
    Optional<Trainee> same(PersonName name, LocalDate birthDate) {
        return find("searchKey = ?1 and birthDate = ?2", name.searchKey(), birthDate).stream()
                .filter(trainee -> trainee.name().equals(name))
                .findFirst();
    }
}
