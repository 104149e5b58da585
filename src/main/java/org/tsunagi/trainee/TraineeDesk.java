package org.tsunagi.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows a person again from course to course. */
@ApplicationScoped
@Transactional
public class TraineeDesk {
    private final Trainees trainees;

    TraineeDesk(Trainees trainees) {
        this.trainees = trainees;
    }

    /**
     * The trainees of exactly these names and birth dates, kept from now on if new. A near match stays another person:
     * whether two are the same is for an officer to say. Who else meets people waits until this transaction has ended; a
     * unique constraint stands behind it.
     */
    public Map<Person, Trainee> meet(Collection<Person> people) {
        trainees.lock();
        Map<Person, Trainee> met = new HashMap<>();
        Set<LocalDate> birthDates = people.stream().map(Person::birthDate).collect(Collectors.toSet());
        trainees.bornOn(birthDates).forEach(known -> met.put(new Person(known.name(), known.birthDate()), known));
        for (Person person : people) {
            met.computeIfAbsent(person, unknown -> {
                Trainee trainee = new Trainee(unknown.name(), unknown.birthDate());
                trainees.persist(trainee);
                return trainee;
            });
        }
        return met;
    }
}
