package org.tsunagi.masters;

import java.time.LocalDate;
import java.util.Optional;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;

/** Keeps the regions and which municipality belongs to which from when on. */
@Desk
public class RegionDesk {
    private final Regions regions;
    private final Municipalities municipalities;

    RegionDesk(Regions regions, Municipalities municipalities) {
        this.regions = regions;
        this.municipalities = municipalities;
    }

    public long add(String name, int sortOrder) {
        RuleViolation.unless(!regions.hasName(name), "name", "masters.region.nameTaken");
        Region region = new Region(name, sortOrder);
        regions.persist(region);
        return region.id();
    }

    public void change(long regionId, String name, int sortOrder, long version) {
        Region region = regions.require(regionId);
        StaleForm.check(version, region.version());
        RuleViolation.unless(region.name().equals(name) || !regions.hasName(name), "name", "masters.region.nameTaken");
        region.change(name, sortOrder);
    }

    /** Puts a municipality into a region from a day on; the membership before ends the day before. */
    public void assign(MunicipalityCode code, long regionId, LocalDate from) {
        Municipality municipality = municipalities
                .lockedByCode(code.digits())
                .orElseThrow(() -> new RuleViolation("code", "masters.unknownCode", code.digits()));
        Region region = regions.require(regionId);
        Optional<RegionMembership> before = regions.membershipNow(municipality.id());
        if (before.isPresent() && before.get().isOf(region)) {
            return;
        }
        before.ifPresent(membership -> {
            RuleViolation.unless(membership.validFrom().isBefore(from), "from", "masters.region.tooEarly");
            membership.endBefore(from);
        });
        regions.add(new RegionMembership(municipality, region, from));
    }

    /** Takes back the latest membership, entered by mistake; the one before it lasts again. */
    public void takeBack(MunicipalityCode code) {
        Municipality municipality = municipalities
                .lockedByCode(code.digits())
                .orElseThrow(() -> new RuleViolation("code", "masters.unknownCode", code.digits()));
        RegionMembership latest = regions.membershipNow(municipality.id())
                .orElseThrow(() -> new RuleViolation(null, "masters.region.none"));
        regions.remove(latest);
        regions.membershipUntil(municipality.id(), latest.validFrom().minusDays(1))
                .ifPresent(RegionMembership::lastAgain);
    }

    /** Removes a region entered by mistake, while no municipality ever belonged to it. */
    public void remove(long regionId) {
        Region region = regions.require(regionId);
        new Removal()
                .hangs(regions.municipalitiesEverIn(region), "masters.hanging.memberships")
                .refuseUnlessFree(region.name());
        regions.delete(region);
    }
}
