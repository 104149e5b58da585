package org.tsunagi.home.web;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;

/** What all rooms together tell of what is due. */
@ApplicationScoped
class AllDues {
    private final List<Dues> rooms;

    AllDues(@All List<Dues> rooms) {
        this.rooms = rooms;
    }

    List<Due> of(Viewer viewer) {
        return rooms.stream().flatMap(room -> room.of(viewer).stream()).toList();
    }

    /** The office's due of this key; empty once its day or its state is another. */
    Optional<Due> one(Viewer viewer, String key) {
        return of(viewer).stream()
                .filter(due -> due.key().equals(key) && !due.ofOnePerson())
                .findFirst();
    }
}
