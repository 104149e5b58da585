package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.masters.Municipality.FormerName;
import org.tsunagi.masters.Prefecture.FormerWords;
import org.tsunagi.masters.Prefecture.PrefectureSettings;

/** Reads the prefecture's settings and its municipalities. They are no secret: every signed-in user may see them, so no viewer is asked for. */
@ApplicationScoped
public class MastersViews {
    private final Prefectures prefectures;
    private final Municipalities municipalities;
    private final OfficeClock clock;

    MastersViews(Prefectures prefectures, Municipalities municipalities, OfficeClock clock) {
        this.prefectures = prefectures;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The settings; empty before the prefecture is established. */
    public Optional<PrefectureSettings> settings() {
        return prefectures.theOne().map(Prefecture::settings);
    }

    /** The settings with the words that the papers of a fiscal year use; empty before the prefecture is established. */
    public Optional<PrefectureSettings> settings(FiscalYear year) {
        return settings()
                .map(now -> prefectures
                        .formerWordsIn(year)
                        .map(then -> then.in(now))
                        .orElse(now));
    }

    /** What the prefecture, its office and its municipalities were called before, the latest first. */
    public List<FormerWords> formerWords() {
        return prefectures.formerWords();
    }

    /** Whether this is the sample prefecture; empty before the prefecture has been chosen. */
    public Optional<Boolean> isSample() {
        return prefectures.theOne().map(Prefecture::isSample);
    }

    /** Who the office is in its mails and letters. */
    public Sender sender() {
        return prefectures.theOne().map(Prefecture::sender).orElse(Sender.NONE);
    }

    /** Whom nominating bodies are to look for. */
    public CandidateGuide candidateGuide() {
        return prefectures.theOne().map(Prefecture::candidateGuide).orElse(CandidateGuide.of(""));
    }

    /** How many business days before the first day of a course a substitute may still be named. */
    public int changeDays() {
        return prefectures.theOne().map(Prefecture::changeDays).orElse(0);
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
        return todaysOr(line -> Long.toString(line.id()).equals(chosen));
    }

    /** The same with several chosen before. */
    public List<MunicipalityLine> municipalitiesWithAll(Set<Long> chosen) {
        return todaysOr(line -> chosen.contains(line.id()));
    }

    private List<MunicipalityLine> todaysOr(Predicate<MunicipalityLine> chosen) {
        LocalDate today = clock.today();
        return municipalities.linesOn(today).stream()
                .filter(line -> line.stoodBetween(today, today) || chosen.test(line))
                .toList();
    }

    /**
     * All municipalities under the names and codes of a fiscal year: those of its last day, in the running year those of
     * today. Also those that did not stand in that year, for what was counted there all the same.
     */
    public List<MunicipalityLine> municipalitiesAsOf(FiscalYear year) {
        LocalDate day = clock.today().isBefore(year.last()) ? clock.today() : year.last();
        Map<Long, FormerName> names = municipalities.formerNamesIn(year);
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

    /** The entity behind an id, for features that refer to a municipality. */
    public Municipality municipality(long id) {
        return municipalities.require(id);
    }

    /** The id behind a six-digit code. */
    public Optional<Long> municipalityOf(String code) {
        return municipalities.byCode(code).map(Municipality::id);
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

        /** Whether it belongs to a region now, so that this can be taken back. */
        public boolean isInRegion() {
            return memberships.stream().anyMatch(one -> one.to() == null);
        }

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
}
