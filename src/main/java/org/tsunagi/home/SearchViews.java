package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.SearchTerms;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.MunicipalityLine;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** Finds people by name, reading, workplace or number, and bodies and municipalities by name; for officers only. */
@ApplicationScoped
public class SearchViews {
    /** The most applications that one search finds: the latest. */
    public static final int MOST = People.MOST;

    private final People people;
    private final MastersViews masters;
    private final NominatingBodyViews bodies;

    SearchViews(People people, MastersViews masters, NominatingBodyViews bodies) {
        this.people = people;
        this.masters = masters;
        this.bodies = bodies;
    }

    /** A page of the applications found, by reading; nothing for blank words. */
    public List<Found> people(Viewer viewer, String words, int offset, int size) {
        viewer.requireOfficer("people");
        return isBlank(words) ? List.of() : people.found(SearchTerms.of(words), offset, size);
    }

    /** How many applications are found, at most {@link #MOST}. */
    public long count(Viewer viewer, String words) {
        viewer.requireOfficer("people");
        return isBlank(words) ? 0 : people.count(SearchTerms.of(words));
    }

    /** Municipalities, each a nominating body, by name or reading and other bodies by name; two statements. */
    public List<FoundPlace> places(Viewer viewer, String words) {
        viewer.requireOfficer("people");
        if (isBlank(words)) {
            return List.of();
        }
        String key = SearchKey.of(words);
        Map<String, MunicipalityLine> municipalities = masters.municipalities().stream()
                .collect(Collectors.toMap(MunicipalityLine::code, Function.identity()));
        return bodies.bodies().stream()
                .filter(body -> isFound(body, municipalities.get(body.municipalityCode()), key))
                .map(SearchViews::place)
                .toList();
    }

    private static boolean isFound(BodyLine body, @Nullable MunicipalityLine municipality, String key) {
        return SearchKey.of(body.name()).contains(key)
                || municipality != null && SearchKey.of(municipality.kana()).contains(key);
    }

    private static FoundPlace place(BodyLine body) {
        return new FoundPlace(
                body.id(),
                body.name(),
                body.municipalityCode() == null ? FoundPlace.Kind.BODY : FoundPlace.Kind.MUNICIPALITY);
    }

    private static boolean isBlank(String words) {
        return SearchKey.of(words).isEmpty();
    }

    /**
     * An application that a search found; with the trainee it became, if it was accepted.
     *
     * @param traineeId null before a seat was given, as is the number
     */
    public record Found(
            long applicationId,
            @Nullable Long traineeId,
            PersonName name,
            String employer,
            @Nullable String body,
            boolean byEmployer,
            String course,
            int year,
            ApplicationState state,
            @Nullable Integer number,
            @Nullable Instant cancelledAt) {

        public FiscalYear fiscalYear() {
            return new FiscalYear(year);
        }
    }

    /** A nominating body that a search found, most of them municipalities. */
    public record FoundPlace(long bodyId, String name, Kind kind) {
        /** What it is. */
        public enum Kind {
            MUNICIPALITY,
            BODY
        }
    }
}
