package org.tsunagi.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;

/** Keeps the prefecture's settings and the masters every other feature refers to. */
@ApplicationScoped
@Transactional
public class MunicipalityDesk {
    private static final int BODIES_THAT_ARE_NO_MUNICIPALITY_COME_LAST = 1000;

    private final Prefectures prefectures;
    private final Municipalities municipalities;
    private final Regions regions;
    private final NominatingBodies bodies;
    private final Professions professions;

    MunicipalityDesk(
            Prefectures prefectures,
            Municipalities municipalities,
            Regions regions,
            NominatingBodies bodies,
            Professions professions) {
        this.prefectures = prefectures;
        this.municipalities = municipalities;
        this.regions = regions;
        this.bodies = bodies;
        this.professions = professions;
    }

    /** Makes this system the one of the prefecture with this official six-digit code, its municipalities loaded. */
    public void establish(String prefectureCode) {
        OfficialCodes.Chosen chosen = OfficialCodes.prefecture(prefectureCode);
        establish(prefectureCode, StandardSettings.of(chosen.name()));
        chosen.municipalities().forEach(this::add);
        StandardSettings.professions().forEach(this::add);
    }

    /** Makes this system the one of a prefecture described by hand: the sample prefecture comes in here. */
    public void establish(String prefectureCode, PrefectureSettings settings) {
        RuleViolation.unless(prefectures.theOne().isEmpty(), null, "municipality.alreadyEstablished");
        prefectures.persist(new Prefecture(prefectureCode, settings));
    }

    /** Changes the settings; {@code version} is the one the form was rendered from. */
    public void change(PrefectureSettings settings, long version) {
        Prefecture prefecture = prefectures.theOne().orElseThrow();
        StaleForm.check(version, prefecture.version());
        prefecture.change(settings);
    }

    /** Adds a municipality and the nominating body it is. */
    public long add(NewMunicipality municipality) {
        RuleViolation.unless(
                municipalities.byCode(municipality.code().digits()).isEmpty(), "code", "municipality.codeTaken");
        Municipality added = new Municipality(municipality.code(), municipality.name(), municipality.kana());
        municipalities.persist(added);
        bodies.persist(new NominatingBody(municipality.name(), added, 0));
        return added.id();
    }

    public void rename(long municipalityId, String name, String kana, long version) {
        Municipality municipality = municipalities.require(municipalityId);
        StaleForm.check(version, municipality.version());
        municipality.rename(name, kana);
        bodies.ofMunicipality(municipality.code()).ifPresent(body -> body.rename(name));
    }

    public long addRegion(String name, int sortOrder) {
        Region region = new Region(name, sortOrder);
        regions.persist(region);
        return region.id();
    }

    /** Puts a municipality into a region from a day on; the membership before ends the day before. */
    public void assign(MunicipalityCode code, long regionId, LocalDate from) {
        Municipality municipality = municipalities
                .byCode(code.digits())
                .orElseThrow(() -> new RuleViolation("code", "municipality.unknownCode", code.digits()));
        Region region = regions.require(regionId);
        Optional<RegionMembership> before = regions.membershipNow(municipality.id());
        if (before.isPresent() && before.get().isOf(region)) {
            return;
        }
        before.ifPresent(membership -> {
            RuleViolation.unless(membership.validFrom().isBefore(from), "from", "municipality.region.tooEarly");
            membership.endBefore(from);
        });
        regions.add(new RegionMembership(municipality, region, from));
    }

    /** Adds a nominating body that is not a municipality. */
    public long addBody(String name) {
        NominatingBody body = new NominatingBody(name, null, BODIES_THAT_ARE_NO_MUNICIPALITY_COME_LAST);
        bodies.persist(body);
        return body.id();
    }

    public long add(NewProfession profession) {
        RuleViolation.unless(!professions.hasCode(profession.code()), "code", "municipality.profession.codeTaken");
        Profession added = new Profession(profession);
        professions.persist(added);
        return added.id();
    }

    public void change(long professionId, NewProfession profession, long version) {
        Profession kept = professions.require(professionId);
        StaleForm.check(version, kept.version());
        kept.change(profession);
    }

    /** Sets the label a fiscal year's report prints for this profession. */
    public void printAs(long professionId, FiscalYear year, String label) {
        professions.require(professionId).printAs(year, label);
    }
}
