package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.municipality.BodyLine;
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
        refuseOthers(viewer);
        return isBlank(words) ? List.of() : people.found(Needle.of(words), offset, size);
    }

    /** How many applications are found. */
    public long count(Viewer viewer, String words) {
        refuseOthers(viewer);
        return isBlank(words) ? 0 : people.count(Needle.of(words));
    }

    /** Municipalities by name or reading and other bodies by name; two statements. */
    public List<FoundPlace> places(Viewer viewer, String words) {
        refuseOthers(viewer);
        if (isBlank(words)) {
            return List.of();
        }
        String key = SearchKey.of(words);
        return Stream.concat(
                        masters.municipalities().stream()
                                .filter(one -> SearchKey.of(one.name(), " ", one.kana())
                                        .contains(key))
                                .map(one -> new FoundPlace(
                                        one.name(), FoundPlace.Kind.MUNICIPALITY, Places.municipality(one.id()))),
                        masters.bodies().stream()
                                .filter(one -> isFound(one, key))
                                .map(SearchViews::place))
                .toList();
    }

    /** A municipality that nominates is found once, as what it is. */
    private static boolean isFound(BodyLine body, String key) {
        return body.municipalityCode() == null && SearchKey.of(body.name()).contains(key);
    }

    private static FoundPlace place(BodyLine body) {
        return new FoundPlace(body.name(), FoundPlace.Kind.BODY, Places.body(body.id()));
    }

    private static boolean isBlank(String words) {
        return SearchKey.of(words).isEmpty();
    }

    private static void refuseOthers(Viewer viewer) {
        if (!viewer.isOfficer()) {
            throw new NotFound("people for " + viewer.role());
        }
    }
}
