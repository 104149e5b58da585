package org.tsunagi.masters;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** The holidays by law as an administrator loaded them; of each state there is one at most. */
@Entity
class HolidayList extends StoredEntity {
    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Embedded
    @EmbeddedColumnNaming("loaded_%s")
    private Act loaded;

    @ElementCollection
    @CollectionTable(name = "holiday_list_day", joinColumns = @JoinColumn(name = "list_id"))
    @MapKeyColumn(name = "holiday")
    @Column(name = "name")
    private Map<LocalDate, String> days = new HashMap<>();

    HolidayList(SortedMap<LocalDate, String> days, Act loaded) {
        this.days.putAll(days);
        this.loaded = loaded;
    }

    protected HolidayList() {}

    /** It is the one by which the office goes from now on. */
    void hold(Act by) {
        state = State.HELD;
        loaded = by;
    }

    Act loaded() {
        return loaded;
    }

    SortedMap<LocalDate, String> days() {
        return new TreeMap<>(days);
    }

    /** Whether the office goes by it. */
    enum State {
        WAITING,
        HELD
    }
}
