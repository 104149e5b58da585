package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.masters.Prefecture.CertificateWording;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.Profession.ProfessionGroup;

/** Keeps the prefecture's settings and the masters every other feature refers to. */
@ApplicationScoped
@Transactional
public class MastersDesk {
    private static final int BODIES_THAT_ARE_NO_MUNICIPALITY_COME_LAST = 1000;

    private final Prefectures prefectures;
    private final Municipalities municipalities;
    private final Regions regions;
    private final NominatingBodies bodies;
    private final Professions professions;
    private final OfficeClock clock;
    private final Event<PrefectureEstablished> established;

    MastersDesk(
            Prefectures prefectures,
            Municipalities municipalities,
            Regions regions,
            NominatingBodies bodies,
            Professions professions,
            OfficeClock clock,
            Event<PrefectureEstablished> established) {
        this.prefectures = prefectures;
        this.municipalities = municipalities;
        this.regions = regions;
        this.bodies = bodies;
        this.professions = professions;
        this.clock = clock;
        this.established = established;
    }

    /** Makes this system the one of the prefecture with this official six-digit code, its municipalities loaded. */
    public void establish(String prefectureCode) {
        OfficialCodes.Chosen chosen = OfficialCodes.prefecture(prefectureCode);
        establish(prefectureCode, StandardSettings.of(chosen.name()));
        chosen.municipalities().forEach(this::add);
        StandardSettings.professions().forEach(this::add);
        established.fire(new PrefectureEstablished(prefectureCode));
    }

    /** Makes this system the one of a prefecture described by hand: the sample prefecture comes in here. */
    public void establish(String prefectureCode, PrefectureSettings settings) {
        RuleViolation.unless(prefectures.theOne().isEmpty(), null, "masters.alreadyEstablished");
        CertificateWording.check(settings.certificateWording());
        prefectures.persist(new Prefecture(prefectureCode, settings));
    }

    /** Changes the settings; {@code version} is the one the form was rendered from. */
    public void change(PrefectureSettings settings, long version) {
        Prefecture prefecture = prefectures.theOne().orElseThrow();
        StaleForm.check(version, prefecture.version());
        CertificateWording.check(settings.certificateWording());
        prefecture.change(settings);
    }

    /** Adds a municipality and the nominating body it is. */
    public long add(NewMunicipality municipality) {
        RuleViolation.unless(
                municipalities.byCode(municipality.code().digits()).isEmpty(), "code", "masters.codeTaken");
        Municipality added = new Municipality(
                municipality.code(), municipality.name(), municipality.kana(), municipality.validFrom());
        municipalities.persist(added);
        bodies.persist(new NominatingBody(municipality.name(), added, 0));
        return added.id();
    }

    /** Puts right a mistyped name: years gone by say it rightly too. */
    public void correctName(long municipalityId, String name, String kana, long version) {
        Municipality municipality = municipalities.require(municipalityId);
        StaleForm.check(version, municipality.version());
        municipality.correct(name, kana);
        bodies.ofMunicipality(municipality.code()).ifPresent(body -> body.rename(name));
    }

    /** Gives a municipality, and the body it is, another name from a day on, and another code where {@code renamed} has one. */
    public void rename(long municipalityId, NewMunicipality renamed, LocalDate from, long version) {
        Municipality municipality = municipalities.require(municipalityId);
        StaleForm.check(version, municipality.version());
        RuleViolation.unless(!from.isAfter(clock.today()), "renamedFrom", "masters.municipality.renamedInFuture");
        Optional<Municipality> other = municipalities.byCode(renamed.code().digits());
        RuleViolation.unless(other.isEmpty() || other.get().id() == municipalityId, "newCode", "masters.codeTaken");
        bodies.ofMunicipality(municipality.code()).ifPresent(body -> body.rename(renamed.name()));
        municipality.rename(renamed.name(), renamed.kana(), renamed.code(), from);
    }

    /** Lets a municipality end the day before {@code from} and go on in another one. */
    public void merge(long municipalityId, long successorId, LocalDate from, long version) {
        Municipality municipality = municipalities.require(municipalityId);
        StaleForm.check(version, municipality.version());
        municipality.mergeInto(municipalities.require(successorId), from);
    }

    /** Takes back a merger that was entered by mistake. */
    public void unmerge(long municipalityId, long version) {
        Municipality municipality = municipalities.require(municipalityId);
        StaleForm.check(version, municipality.version());
        municipality.restore();
    }

    public long addRegion(String name, int sortOrder) {
        RuleViolation.unless(!regions.hasName(name), "name", "masters.region.nameTaken");
        Region region = new Region(name, sortOrder);
        regions.persist(region);
        return region.id();
    }

    public void changeRegion(long regionId, String name, int sortOrder, long version) {
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

    /** Adds a nominating body that is not a municipality. */
    public long addBody(String name) {
        RuleViolation.unless(!bodies.hasName(name), "name", "masters.body.nameTaken");
        NominatingBody body = new NominatingBody(name, null, BODIES_THAT_ARE_NO_MUNICIPALITY_COME_LAST);
        bodies.persist(body);
        return body.id();
    }

    /** Renames a body that is not a municipality: one that is follows its municipality's name. */
    public void renameBody(long bodyId, String name, long version) {
        NominatingBody body = bodies.require(bodyId);
        StaleForm.check(version, body.version());
        RuleViolation.unless(body.municipality().isEmpty(), "name", "masters.body.isMunicipality");
        RuleViolation.unless(body.name().equals(name) || !bodies.hasName(name), "name", "masters.body.nameTaken");
        body.rename(name);
    }

    public long add(NewProfession profession) {
        RuleViolation.unless(profession.code().matches("[A-Za-z0-9-]{1,50}"), "code", "masters.profession.code");
        RuleViolation.unless(!professions.hasCode(profession.code()), "code", "masters.profession.codeTaken");
        Profession added = new Profession(profession);
        professions.persist(added);
        return added.id();
    }

    public void change(long professionId, NewProfession profession, long version) {
        Profession kept = professions.require(professionId);
        StaleForm.check(version, kept.version());
        kept.change(profession);
    }

    /**
     * Changes a profession together with the label a fiscal year's report prints; an empty one stands for the name.
     */
    public void change(long professionId, NewProfession profession, FiscalYear year, String label, long version) {
        change(professionId, profession, version);
        if (label.isEmpty() || label.equals(profession.name())) {
            professions.require(professionId).printByName(year);
        } else {
            professions.require(professionId).printAs(year, label);
        }
    }

    /** Sets the label a fiscal year's report prints for this profession. */
    public void printAs(long professionId, FiscalYear year, String label) {
        professions.require(professionId).printAs(year, label);
    }

    /**
     * A municipality to be kept; its nominating body comes with it.
     *
     * @param validFrom its first day; null when it was always there
     */
    public record NewMunicipality(
            MunicipalityCode code,
            String name,
            String kana,
            @Nullable LocalDate validFrom) {

        /** One that was always there. */
        public NewMunicipality(MunicipalityCode code, String name, String kana) {
            this(code, name, kana, null);
        }
    }

    /** Why a municipality's name is entered anew. */
    public enum NameChange {
        RENAMED,
        CORRECTED
    }

    /** A profession to be kept: its own code, the name shown in forms, other spellings people use. */
    public record NewProfession(String code, String name, ProfessionGroup group, int sortOrder, Set<String> aliases) {}

    /** A real prefecture begins, with nothing but its official municipalities: the rooms above add what it starts from. */
    public record PrefectureEstablished(String code) {}
}
