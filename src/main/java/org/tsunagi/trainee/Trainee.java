package org.tsunagi.trainee;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;

/** One person across courses and years, born when a decision on seats is published. */
@Entity
public class Trainee extends StoredEntity {
    @Embedded
    private PersonName name;

    private LocalDate birthDate;

    /** Tells people of one name and birth date apart; 0 where there is no other. */
    private int namesake;

    /** The record of the same person that stands, where this one was joined to it. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Trainee joinedTo;

    protected Trainee() {}

    Trainee(Person person, int namesake) {
        this.name = person.name();
        this.birthDate = person.birthDate();
        this.namesake = namesake;
    }

    public PersonName name() {
        return name;
    }

    int namesake() {
        return namesake;
    }

    /** The record of this person that stands: this one, or the one it was joined to. */
    public Trainee standing() {
        return joinedTo == null ? this : joinedTo;
    }

    /** Whether another record of the same person stands. */
    public boolean isJoined() {
        return joinedTo != null;
    }

    void joinTo(Trainee kept) {
        this.joinedTo = kept;
    }

    /** A record of its own again. */
    void part() {
        this.joinedTo = null;
    }

    /** From now on known by this name. */
    void correct(PersonName corrected, int freeNamesake) {
        RuleViolation.unless(!corrected.equals(name), "family", "trainee.sameName");
        this.name = corrected;
        this.namesake = freeNamesake;
    }

    /** From now on known by this birth date. */
    void correct(LocalDate corrected, int freeNamesake) {
        RuleViolation.unless(!corrected.equals(birthDate), "birthDate", "trainee.sameBirthDate");
        this.birthDate = corrected;
        this.namesake = freeNamesake;
    }

    /** Who this is, as the record says today. */
    public Person person() {
        return new Person(name, birthDate);
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** A trainee is known by another name from now on. */
    public record NameCorrected(Trainee trainee) {}

    /** Who someone is: the name as written and the birth date. */
    public record Person(PersonName name, LocalDate birthDate) {}
}
