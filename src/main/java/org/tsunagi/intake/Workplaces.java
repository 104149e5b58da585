package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.SearchKey;

@ApplicationScoped
class Workplaces implements PanacheRepository<Workplace> {
    private static final int AT_A_TIME = 1_000;

    /** The one of this name, known from now on; empty where the name leaves nothing to be found by. */
    Optional<Workplace> named(String name) {
        return Optional.ofNullable(named(Set.of(name)).get(name));
    }

    /** The same for many names, by name; some statements, however many are known. */
    Map<String, Workplace> named(Collection<String> names) {
        Map<String, String> foldedByName =
                names.stream().distinct().collect(Collectors.toMap(name -> name, Workplaces::folded));
        Map<String, Workplace> known = known(Set.copyOf(foldedByName.values()));
        Map<String, Workplace> found = new HashMap<>();
        foldedByName.forEach((name, folded) -> {
            if (!folded.isEmpty()) {
                found.put(name, known.computeIfAbsent(folded, key -> added(name, key)));
            }
        });
        return found;
    }

    static String folded(String name) {
        return SearchKey.line(SearchKey.of(name));
    }

    private Map<String, Workplace> known(Set<String> folded) {
        List<String> all = List.copyOf(folded);
        Map<String, Workplace> known = new HashMap<>();
        for (int at = 0; at < all.size(); at += AT_A_TIME) {
            list("folded in ?1 order by id desc", all.subList(at, Math.min(all.size(), at + AT_A_TIME)))
                    .forEach(one -> known.put(one.folded(), one));
        }
        return known;
    }

    private Workplace added(String name, String folded) {
        Workplace one = new Workplace(name, folded);
        persist(one);
        return one;
    }
}
