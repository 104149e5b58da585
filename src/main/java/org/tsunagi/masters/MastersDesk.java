package org.tsunagi.masters;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.masters.Municipality.MunicipalityRemoving;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;
import org.tsunagi.masters.Prefecture.PrefectureSettings;

/** Keeps the prefecture's settings and its municipalities. */
@Desk
public class MastersDesk {
    private final Prefectures prefectures;
    private final Municipalities municipalities;
    private final NominatingBodies bodies;
    private final ProfessionDesk professions;
    private final OfficeClock clock;
    private final Event<PrefectureEstablished> established;
    private final Event<MunicipalityRemoving> removing;
    private final Event<NominatingBodyRemoving> bodyRemoving;

    MastersDesk(
            Prefectures prefectures,
            Municipalities municipalities,
            NominatingBodies bodies,
            ProfessionDesk professions,
            OfficeClock clock,
            Event<PrefectureEstablished> established,
            Event<MunicipalityRemoving> removing,
            Event<NominatingBodyRemoving> bodyRemoving) {
        this.prefectures = prefectures;
        this.municipalities = municipalities;
        this.bodies = bodies;
        this.professions = professions;
        this.clock = clock;
        this.established = established;
        this.removing = removing;
        this.bodyRemoving = bodyRemoving;
    }

    /** Makes this system the one of the prefecture with this official six-digit code, its municipalities loaded. */
    public void establish(String prefectureCode) {
        OfficialCodes.Chosen chosen = OfficialCodes.prefecture(prefectureCode);
        establish(prefectureCode, StandardSettings.of(chosen.name()));
        chosen.municipalities().forEach(this::add);
        StandardSettings.professions().forEach(professions::add);
        established.fire(new PrefectureEstablished(prefectureCode));
    }

    /** Makes this system the one of a prefecture described by hand: the sample prefecture comes in here. */
    public void establish(String prefectureCode, PrefectureSettings settings) {
        RuleViolation.unless(prefectures.theOne().isEmpty(), null, "masters.alreadyEstablished");
        prefectures.persist(new Prefecture(prefectureCode, settings));
    }

    /** Puts the settings right, for the years gone by too; {@code version} is the one the form was rendered from. */
    public void change(PrefectureSettings settings, long version) {
        checked(settings, version).change(settings);
    }

    /** Changes the settings from a day on; the papers of the years before keep the words that were replaced. */
    public void rename(PrefectureSettings settings, LocalDate from, long version) {
        checkHasCome(from);
        checked(settings, version).rename(settings, from);
    }

    /** Says who the office is in its mails and letters from now on. */
    public void changeSender(Sender sender, long version) {
        Prefecture prefecture = prefectures.theOne().orElseThrow();
        StaleForm.check(version, prefecture.version());
        prefecture.changeSender(sender);
    }

    /** Says whom nominating bodies are to look for; blank words bring the standard ones back. */
    public void changeCandidateGuide(String words, long version) {
        Prefecture prefecture = prefectures.theOne().orElseThrow();
        StaleForm.check(version, prefecture.version());
        prefecture.changeCandidateGuide(words);
    }

    /** Says how many business days before the first day of a course a substitute may still be named. */
    public void takeChangesUntil(int businessDays, long version) {
        Prefecture prefecture = prefectures.theOne().orElseThrow();
        StaleForm.check(version, prefecture.version());
        prefecture.takeChangesUntil(businessDays);
    }

    /** Takes back the latest change of the prefecture's words; the years before say again what holds now. */
    public void undoRenaming() {
        prefectures.theOne().orElseThrow().undoRenaming();
    }

    private Prefecture checked(PrefectureSettings settings, long version) {
        Prefecture prefecture = prefectures.theOne().orElseThrow();
        StaleForm.check(version, prefecture.version());
        return prefecture;
    }

    /** A name changes on its day and not before, in all pages and papers at once. */
    private void checkHasCome(LocalDate from) {
        RuleViolation.unless(!from.isAfter(clock.today()), "renamedFrom", "masters.renamedInFuture");
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
        bodies.ofMunicipality(municipality.code()).ifPresent(body -> body.correct(name));
    }

    /** Gives a municipality, and the body it is, another name from a day on, and another code where {@code renamed} has one. */
    public void rename(long municipalityId, NewMunicipality renamed, LocalDate from, long version) {
        Municipality municipality = municipalities.require(municipalityId);
        StaleForm.check(version, municipality.version());
        checkHasCome(from);
        Optional<Municipality> other = municipalities.byCode(renamed.code().digits());
        RuleViolation.unless(other.isEmpty() || other.get().id() == municipalityId, "newCode", "masters.codeTaken");
        bodies.ofMunicipality(municipality.code()).ifPresent(body -> body.rename(renamed.name(), from));
        municipality.rename(renamed.name(), renamed.kana(), renamed.code(), from);
    }

    /** Takes back the latest renaming of a municipality and of the body it is. */
    public void undoRenaming(long municipalityId) {
        Municipality municipality = municipalities.require(municipalityId);
        boolean taken = municipality.formerNames().stream()
                .limit(1)
                .flatMap(former -> municipalities.byCode(former.code()).stream())
                .anyMatch(other -> other.id() != municipalityId);
        RuleViolation.unless(!taken, null, "masters.codeTaken");
        bodies.ofMunicipality(municipality.code()).ifPresent(NominatingBody::undoRenaming);
        municipality.undoRenaming();
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

    /** Removes a municipality entered by mistake with the body it is, while nothing hangs on either. */
    public void remove(long municipalityId) {
        Municipality municipality = municipalities.require(municipalityId);
        Removal removal = new Removal().hangs(municipalities.mergedInto(municipality), "masters.hanging.merged");
        Optional<NominatingBody> body = bodies.ofMunicipality(municipality.code());
        body.ifPresent(one -> bodyRemoving.fire(new NominatingBodyRemoving(one.id(), removal)));
        removing.fire(new MunicipalityRemoving(municipalityId, removal));
        removal.refuseUnlessFree(municipality.name());
        body.ifPresent(bodies::delete);
        bodies.flush();
        municipalities.remove(municipality);
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

    /** A real prefecture begins, with nothing but its official municipalities: the rooms above add what it starts from. */
    public record PrefectureEstablished(String code) {}
}
