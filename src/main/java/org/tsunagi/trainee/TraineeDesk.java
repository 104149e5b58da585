package org.tsunagi.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.tsunagi.base.kernel.PersonName;

/** Knows a person again from course to course. */
@ApplicationScoped
@Transactional
public class TraineeDesk {
    private final Trainees trainees;

    TraineeDesk(Trainees trainees) {
        this.trainees = trainees;
    }

    /** The trainee of exactly this name and birth date, kept from now on if new. A near match stays another person. */
    public Trainee meet(PersonName name, LocalDate birthDate) {
        return trainees.same(name, birthDate).orElseGet(() -> {
            Trainee met = new Trainee(name, birthDate);
            trainees.persist(met);
            return met;
        });
    }
}
