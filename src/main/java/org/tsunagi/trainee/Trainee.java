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
    private String searchKey;

    protected Trainee() {}

    Trainee(PersonName name, LocalDate birthDate) {
        this.name = name;
        this.birthDate = birthDate;
        this.searchKey = name.searchKey();
    }

    public PersonName name() {
        return name;
    }

    /** From now on known by this name. */
    void correct(PersonName corrected) {
        RuleViolation.unless(!corrected.equals(name), "family", "trainee.sameName");
        this.name = corrected;
        this.searchKey = corrected.searchKey();
    }

    /** From now on known by this birth date. */
    void correct(LocalDate corrected) {
        RuleViolation.unless(!corrected.equals(birthDate), "birthDate", "trainee.sameBirthDate");
        this.birthDate = corrected;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** Who someone is: the name as written and the birth date. */
    public record Person(PersonName name, LocalDate birthDate) {}
}
