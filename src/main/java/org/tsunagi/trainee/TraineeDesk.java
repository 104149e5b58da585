package org.tsunagi.trainee;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.trainee.Trainee.NameCorrected;
import org.tsunagi.trainee.Trainee.Person;

/** Knows a person again from course to course, and corrects a name or a birth date. */
@Desk
public class TraineeDesk {
    private final Trainees trainees;
    private final FormerNames formerNames;
    private final OfficeClock clock;
    private final Event<NameCorrected> nameCorrected;

    TraineeDesk(Trainees trainees, FormerNames formerNames, OfficeClock clock, Event<NameCorrected> nameCorrected) {
        this.trainees = trainees;
        this.formerNames = formerNames;
        this.clock = clock;
        this.nameCorrected = nameCorrected;
    }

    /**
     * The records of exactly these names and birth dates, kept from now on if new; who was corrected is known by the
     * former name too. A record that was joined to another is answered as it was met; {@link Trainee#standing} says whose it
     * is. Of several people of one name and birth date it is the first. A near match stays another person: whether two are the
     * same is for an officer to say. Who else meets people waits until this transaction has ended; a unique constraint stands
     * behind it.
     */
    public Map<Person, Trainee> meet(Collection<Person> people) {
        trainees.lock();
        Map<Person, Trainee> met = new HashMap<>();
        Set<LocalDate> birthDates = people.stream().map(Person::birthDate).collect(Collectors.toSet());
        trainees.bornOn(birthDates).forEach(known -> met.putIfAbsent(known.person(), known));
        formerNames
                .ofThoseBornOn(birthDates)
                .forEach(former -> met.putIfAbsent(
                        new Person(former.name(), former.trainee().birthDate()), former.trainee()));
        for (Person person : people) {
            met.computeIfAbsent(person, unknown -> {
                Trainee trainee = new Trainee(unknown, 0);
                trainees.persist(trainee);
                return trainee;
            });
        }
        return met;
    }

    /** Corrects a name, with the reason; the name until now is kept. What was printed under it does not change. */
    public void correctName(Viewer by, long traineeId, PersonName name, String reason, long version) {
        Trainee trainee = standing(traineeId);
        StaleForm.check(version, trainee.version());
        trainees.lock();
        RuleViolation.unless(
                another(trainee, new Person(name, trainee.birthDate())).isEmpty(), "family", "trainee.nameTaken");
        formerNames.persist(new FormerName(trainee, by, clock.now(), reason));
        trainee.correct(name, trainees.freeNamesake(new Person(name, trainee.birthDate())));
        nameCorrected.fire(new NameCorrected(trainee));
    }

    /** Corrects a birth date, with the reason; the one until now is kept. What was printed with it does not change. */
    public void correctBirthDate(Viewer by, long traineeId, LocalDate birthDate, String reason, long version) {
        Trainee trainee = standing(traineeId);
        StaleForm.check(version, trainee.version());
        RuleViolation.unless(birthDate.isBefore(clock.today()), "birthDate", "trainee.notBornYet");
        trainees.lock();
        another(trainee, new Person(trainee.name(), birthDate)).ifPresent(other -> {
            throw new RuleViolation(
                    "birthDate",
                    "trainee.birthDateTaken",
                    other.name().full(),
                    other.name().kana(),
                    JapaneseDate.both(birthDate));
        });
        formerNames.persist(new FormerName(trainee, by, clock.now(), reason));
        trainee.correct(birthDate, trainees.freeNamesake(new Person(trainee.name(), birthDate)));
    }

    private Trainee standing(long traineeId) {
        Trainee trainee = trainees.require(traineeId);
        RuleViolation.unless(!trainee.isJoined(), null, "trainee.joined");
        return trainee;
    }

    /** Somebody else who is known by this name and birth date. */
    private Optional<Trainee> another(Trainee trainee, Person person) {
        return trainees.bornOn(Set.of(person.birthDate())).stream()
                .filter(other ->
                        other.person().equals(person) && other.standing().id() != trainee.id())
                .findFirst();
    }
}
