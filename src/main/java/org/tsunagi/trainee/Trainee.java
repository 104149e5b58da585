package org.tsunagi.trainee;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;

/** One person across courses and years, born when a decision on seats is published. */
@Entity
public class Trainee extends StoredEntity {
    @Embedded
    private PersonName name;

    private LocalDate birthDate;

    protected Trainee() {}

    Trainee(PersonName name, LocalDate birthDate) {
        this.name = name;
        this.birthDate = birthDate;
    }

    public PersonName name() {
        return name;
    }

    /** From now on known by this name. */
    void correct(PersonName corrected) {
        RuleViolation.unless(!corrected.equals(name), "family", "trainee.sameName");
        this.name = corrected;
    }

    /** From now on known by this birth date. */
    void correct(LocalDate corrected) {
        RuleViolation.unless(!corrected.equals(birthDate), "birthDate", "trainee.sameBirthDate");
        this.birthDate = corrected;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** A trainee is known by another name from now on. */
    public record NameCorrected(Trainee trainee) {}

    /** Who someone is: the name as written and the birth date. */
    public record Person(PersonName name, LocalDate birthDate) {}
}
