package org.tsunagi.trainee;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;

/** The name and birth date a trainee was known by until one was corrected: when, by whom and why. It is never changed. */
@Entity
class FormerName extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Trainee trainee;

    @Embedded
    private PersonName name;

    private LocalDate birthDate;

    @Embedded
    @EmbeddedColumnNaming("corrected_%s")
    private Act corrected;

    private String reason;

    protected FormerName() {}

    FormerName(Trainee trainee, Viewer by, Instant now, String reason) {
        this.trainee = trainee;
        this.name = trainee.name();
        this.birthDate = trainee.birthDate();
        this.corrected = Act.of(by, now);
        this.reason = reason;
    }

    Trainee trainee() {
        return trainee;
    }

    PersonName name() {
        return name;
    }
}
