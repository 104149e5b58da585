package org.tsunagi.masters;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;

/** A municipality belonged to a region from a day until a day: denominators have dates. */
@Entity
class RegionMembership extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Municipality municipality;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Region region;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected RegionMembership() {}

    RegionMembership(Municipality municipality, Region region, LocalDate validFrom) {
        this.municipality = municipality;
        this.region = region;
        this.validFrom = validFrom;
    }

    void endBefore(LocalDate day) {
        this.validTo = day.minusDays(1);
    }

    /** What came after it was taken back. */
    void lastAgain() {
        this.validTo = null;
    }

    boolean isOf(Region other) {
        return region.id() == other.id();
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
