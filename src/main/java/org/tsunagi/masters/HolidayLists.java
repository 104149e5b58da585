package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tsunagi.masters.HolidayList.State;

@ApplicationScoped
class HolidayLists implements PanacheRepository<HolidayList> {
    Optional<HolidayList> in(State state) {
        return find("from HolidayList l left join fetch l.days where l.state = ?1", state)
                .singleResultOptional();
    }

    /** The days of the list that holds; empty when there is none. */
    SortedMap<LocalDate, String> held() {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        getEntityManager()
                .createQuery(
                        "select key(d), value(d) from HolidayList l join l.days d where l.state = :held",
                        Object[].class)
                .setParameter("held", State.HELD)
                .getResultStream()
                .forEach(row -> days.put((LocalDate) row[0], (String) row[1]));
        return days;
    }

    /** Removes it at once, so that another may take its state. */
    void remove(HolidayList list) {
        delete(list);
        flush();
    }
}
