package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.municipality.BodyLine;
import org.tsunagi.municipality.MunicipalityLine;
import org.tsunagi.municipality.MunicipalityViews;

/** Finds people by name, reading, workplace or number, and bodies and municipalities by name; for officers only. */
@ApplicationScoped
public class SearchViews {
    private final People people;
    private final MunicipalityViews masters;

    SearchViews(People people, MunicipalityViews masters) {
        this.people = people;
        this.masters = masters;
    }

    /** A page of the applications found, by reading; nothing for blank words. */
    public List<Found> people(Viewer viewer, String words, int offset, int size) {
        viewer.requireOfficer("people");
        return isBlank(words) ? List.of() : people.found(Needle.of(words), offset, size);
    }

    /** How many applications are found. */
    public long count(Viewer viewer, String words) {
        viewer.requireOfficer("people");
        return isBlank(words) ? 0 : people.count(Needle.of(words));
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
        return masters.bodies().stream()
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
                body.name(),
                body.municipalityCode() == null ? FoundPlace.Kind.BODY : FoundPlace.Kind.MUNICIPALITY,
                Places.body(body.id()));
    }

    private static boolean isBlank(String words) {
        return SearchKey.of(words).isEmpty();
    }
}
