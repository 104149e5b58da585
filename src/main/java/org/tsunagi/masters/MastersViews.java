package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.masters.MastersDesk.NewProfession;
import org.tsunagi.masters.Municipality.FormerName;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.Profession.ProfessionGroup;

/** Reads the masters. They are no secret: every signed-in user may see them, so no viewer is asked for. */
@ApplicationScoped
public class MastersViews {
    private final Prefectures prefectures;
    private final Municipalities municipalities;
    private final Regions regions;
    private final NominatingBodies bodies;
    private final Professions professions;
    private final OfficeClock clock;

    MastersViews(
            Prefectures prefectures,
            Municipalities municipalities,
            Regions regions,
            NominatingBodies bodies,
            Professions professions,
            OfficeClock clock) {
        this.prefectures = prefectures;
        this.municipalities = municipalities;
        this.regions = regions;
        this.bodies = bodies;
        this.professions = professions;
        this.clock = clock;
    }

    /** The settings; empty before the prefecture is established. */
    public Optional<PrefectureSettings> settings() {
        return prefectures.theOne().map(Prefecture::settings);
    }

    /** Whether this is the sample prefecture; empty before the prefecture has been chosen. */
    public Optional<Boolean> isSample() {
        return prefectures.theOne().map(Prefecture::isSample);
    }

    /** The version a settings form is rendered from. */
    public long settingsVersion() {
        return prefectures.theOne().map(Prefecture::version).orElse(0L);
    }

    /** The municipalities there are today. */
    public List<MunicipalityLine> municipalities() {
        return municipalitiesWith(null);
    }

    /** The municipalities there are today, and the one with the id chosen before, which may have ended since. */
    public List<MunicipalityLine> municipalitiesWith(@Nullable String chosen) {
        LocalDate today = clock.today();
        return municipalities.linesOn(today).stream()
                .filter(line -> line.stoodBetween(today, today)
                        || Long.toString(line.id()).equals(chosen))
                .toList();
    }

    /**
     * All municipalities under the names and codes of a fiscal year: those of its last day, in the running year those of
     * today. Also those that did not stand in that year, for what was counted there all the same.
     */
    public List<MunicipalityLine> municipalitiesAsOf(FiscalYear year) {
        LocalDate day = clock.today().isBefore(year.last()) ? clock.today() : year.last();
        Map<Long, FormerName> names = municipalities.formerNamesOn(day);
        return municipalities.linesOn(day).stream()
                .map(line -> line.called(names.get(line.id())))
                .sorted(Comparator.comparing(MunicipalityLine::code))
                .toList();
    }

    /** The municipalities whose name, kana or code holds {@code query}, however it is written; all for an empty one. */
    public List<MunicipalityLine> municipalities(String query) {
        String key = SearchKey.of(query);
        return municipalities.linesOn(clock.today()).stream()
                .filter(line -> SearchKey.of(line.name()).contains(key)
                        || SearchKey.of(line.kana()).contains(key)
                        || line.code().contains(key))
                .toList();
    }

    /** One municipality as its page shows it; 404 when there is none. */
    public MunicipalityDetail detail(long municipalityId) {
        Municipality m = municipalities.require(municipalityId);
        return new MunicipalityDetail(
                m.id(),
                m.version(),
                m.code(),
                m.name(),
                m.kana(),
                m.validFrom(),
                m.validUntil(),
                m.successor().map(Municipality::id).orElse(null),
                m.successor().map(Municipality::name).orElse(null),
                m.formerNames(),
                municipalities.memberships(municipalityId));
    }

    /** The regions with the number of their municipalities today. */
    public List<RegionLine> regionLines() {
        return regions.linesOn(clock.today());
    }

    /** One region; 404 when there is none. */
    public RegionLine region(long regionId) {
        return NotFound.orThrow(
                regionLines().stream().filter(line -> line.id() == regionId).findFirst(), "region " + regionId);
    }

    public Map<Long, String> regions() {
        Map<Long, String> names = new LinkedHashMap<>();
        regions.inOrder().forEach(region -> names.put(region.id(), region.name()));
        return names;
    }

    /** All nominating bodies, also municipalities that have ended. */
    public List<BodyLine> bodies() {
        return bodies.lines();
    }

    /** The nominating bodies there are today. */
    public List<BodyLine> bodiesNow() {
        return bodiesWith(null);
    }

    /** The nominating bodies there are today, and the one with the id chosen before, which may have ended since. */
    public List<BodyLine> bodiesWith(@Nullable String chosen) {
        LocalDate today = clock.today();
        return bodies.lines().stream()
                .filter(body -> body.standsOn(today) || Long.toString(body.id()).equals(chosen))
                .toList();
    }

    /** One nominating body as its form shows it; 404 when there is none. */
    public BodyDetail bodyDetail(long bodyId) {
        return bodies.detail(bodyId);
    }

    /** The body's name; 404 when there is none. */
    public String bodyName(long bodyId) {
        return bodies.require(bodyId).name();
    }

    /** The nominating body that this municipality is. */
    public Optional<Long> bodyOf(String municipalityCode) {
        return bodies.ofMunicipality(municipalityCode).map(NominatingBody::id);
    }

    /** Professions that a form offers, in the office's order. */
    public List<ProfessionLine> professions() {
        return professions.inOrder().stream()
                .map(p -> new ProfessionLine(p.id(), p.code(), p.name(), p.group(), p.sortOrder()))
                .toList();
    }

    /** All professions with the labels a fiscal year prints, for the list of the masters. */
    public List<ProfessionRow> professionRows(FiscalYear year) {
        Map<Long, List<String>> aliases = professions.aliases().stream()
                .collect(Collectors.groupingBy(
                        ProfessionRow.Alias::professionId,
                        Collectors.mapping(ProfessionRow.Alias::alias, Collectors.toList())));
        return professions.inOrderWithLabels().stream()
                .map(p -> new ProfessionRow(
                        p.id(),
                        p.code(),
                        p.name(),
                        p.group(),
                        aliases.getOrDefault(p.id(), List.of()),
                        p.labels().getOrDefault(year.year(), p.name())))
                .toList();
    }

    /** One profession with everything its form shows. */
    public ProfessionDetail profession(long id) {
        Profession p = professions.require(id);
        return new ProfessionDetail(
                p.id(),
                p.version(),
                new NewProfession(p.code(), p.name(), p.group(), p.sortOrder(), p.aliases()),
                p.labels());
    }

    /** The labels a fiscal year prints, by profession id, in the office's order. */
    public Map<Long, String> labelsOf(FiscalYear year) {
        Map<Long, String> labels = new LinkedHashMap<>();
        professions
                .inOrderWithLabels()
                .forEach(p -> labels.put(p.id(), p.labels().getOrDefault(year.year(), p.name())));
        return labels;
    }

    /** The entities behind ids, for features that store who has which profession. */
    public Set<Profession> professionsOf(Collection<Long> ids) {
        return professions.among(ids).stream().collect(Collectors.toSet());
    }

    /** The entity behind an id, for features that refer to a body. */
    public NominatingBody body(long id) {
        return bodies.require(id);
    }

    /** The entity behind an id, for features that refer to a municipality. */
    public Municipality municipality(long id) {
        return municipalities.require(id);
    }

    /** The id behind a six-digit code. */
    public Optional<Long> municipalityOf(String code) {
        return municipalities.byCode(code).map(Municipality::id);
    }

    /** A nominating body as its form shows it; the municipality is the id of the one it is, if any. */
    public record BodyDetail(
            long id, long version, String name, @Nullable Long municipalityId) {}

    /** A nominating body as lists show it; the code is that of its municipality, if it is one. */
    public record BodyLine(
            long id,
            String name,
            @Nullable String municipalityCode,
            @Nullable LocalDate until) {
        private static final int NAMED = 5;

        /** 「波音市、鳴瀬町、遠峰町」, or the first few and how many more. */
        public static String listed(List<String> names) {
            String first = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
            return names.size() <= NAMED ? first : Messages.tell("masters.andMore", first, names.size() - NAMED);
        }

        /** Whether it is still there on a day: a municipality may have ended. */
        public boolean standsOn(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /**
     * A municipality as its page shows it, with the names it had and the regions it has belonged to, the latest first.
     *
     * @param from its first day; null when it was always there
     * @param until its last day; null while it stands
     */
    public record MunicipalityDetail(
            long id,
            long version,
            String code,
            String name,
            String kana,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Long successorId,
            @Nullable String successor,
            List<FormerName> formerNames,
            List<Membership> memberships) {

        /** In a region from a day, until a day unless it lasts. */
        public record Membership(
                String region, LocalDate from, @Nullable LocalDate to) {}
    }

    /** A municipality as lists show it, with the name of its region on the day asked for, its first and its last day. */
    public record MunicipalityLine(
            long id,
            String code,
            String name,
            String kana,
            @Nullable String region,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Whether it was there on one of these days at least. */
        public boolean stoodBetween(LocalDate first, LocalDate last) {
            return (from == null || !from.isAfter(last)) && (until == null || !until.isBefore(first));
        }

        MunicipalityLine called(@Nullable FormerName former) {
            return former == null
                    ? this
                    : new MunicipalityLine(id, former.code(), former.name(), former.kana(), region, from, until);
        }
    }

    /** A profession with its version and the labels printed per fiscal year. */
    public record ProfessionDetail(long id, long version, NewProfession profession, Map<Integer, String> labels) {}

    /** A profession as forms and lists show it. */
    public record ProfessionLine(long id, String code, String name, ProfessionGroup group, int sortOrder) {}

    /**
     * A profession as the list of the masters shows it.
     *
     * @param aliases other spellings people use
     * @param label what the report of the fiscal year asked for prints
     */
    public record ProfessionRow(
            long id, String code, String name, ProfessionGroup group, List<String> aliases, String label) {

        /** Whether that year prints another word than the name. */
        public boolean isPrintedOtherwise() {
            return !label.equals(name);
        }

        /** A row of the query: another spelling of a profession. */
        record Alias(long professionId, String alias) {}
    }

    /** A region as lists and its form show it, with the number of its municipalities on the day asked for. */
    public record RegionLine(long id, long version, String name, int sortOrder, long municipalities) {}
}
