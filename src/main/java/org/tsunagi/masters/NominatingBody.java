package org.tsunagi.masters;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;

/** A 推薦機関: each municipality is one; a board of education or a prefectural hospital may be another. */
@Entity
public class NominatingBody extends StoredEntity {
    private String name;

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Municipality municipality;

    private int sortOrder;

    protected NominatingBody() {}

    NominatingBody(String name, @Nullable Municipality municipality, int sortOrder) {
        this.name = name;
        this.municipality = municipality;
        this.sortOrder = sortOrder;
    }

    public String name() {
        return name;
    }

    /** The municipality this body is; empty for other bodies. */
    public Optional<Municipality> municipality() {
        return Optional.ofNullable(municipality);
    }

    /** Why it nominates no more: the municipality it was has ended. Empty while it stands. */
    public Optional<RuleViolation> ended(LocalDate today) {
        return municipality()
                .filter(one -> one.endedBefore(today))
                .map(one -> new RuleViolation(null, "masters.body.ended", name, one.lastDay(), one.goesOnIn()));
    }

    /** Refuses a body that has ended, and says in which one it goes on. */
    public void checkStands(LocalDate today) {
        ended(today).ifPresent(refusal -> {
            throw refusal;
        });
    }

    void rename(String newName) {
        this.name = newName;
    }

    int sortOrder() {
        return sortOrder;
    }
}
