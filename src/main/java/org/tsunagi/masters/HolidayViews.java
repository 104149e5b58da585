package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.masters.HolidayList.State;

/** Reads on which days the office is open, which is no secret. */
@ApplicationScoped
public class HolidayViews {
    private final HolidayLists lists;
    private final OfficeClock clock;

    HolidayViews(HolidayLists lists, OfficeClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** The calendar: the built-in list, and instead of it the loaded one for the years that this has. */
    public BusinessDays calendar() {
        return OfficialHolidays.calendar().announced(lists.held());
    }

    /** The calendar without any loaded list. */
    public BusinessDays builtIn() {
        return OfficialHolidays.calendar();
    }

    /** The list that holds, if one was loaded. */
    public Optional<LoadedList> held() {
        return lists.in(State.HELD).map(list -> LoadedList.of(list, List.of()));
    }

    /** The list that waits to be looked at, with what it would change from this year on. */
    public Optional<LoadedList> waiting() {
        LocalDate first = clock.today().withDayOfYear(1);
        return lists.in(State.WAITING)
                .map(list -> LoadedList.of(list, changes(calendar(), builtIn().announced(list.days()), first)));
    }

    private static List<HolidayChange> changes(BusinessDays now, BusinessDays then, LocalDate first) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.of(now, then).map(one -> one.holidays().tailMap(first).keySet()).forEach(days::addAll);
        return days.stream()
                .map(day -> new HolidayChange(
                        day, now.holidays().get(day), then.holidays().get(day)))
                .filter(one -> !Objects.equals(one.before(), one.after()))
                .toList();
    }

    /**
     * A list that was loaded.
     *
     * @param holidays how many days it names
     * @param changes what it would change; none where it holds already
     */
    public record LoadedList(
            long id, LocalDate first, LocalDate last, int holidays, Act loaded, List<HolidayChange> changes) {
        static LoadedList of(HolidayList list, List<HolidayChange> changes) {
            SortedMap<LocalDate, String> days = list.days();
            return new LoadedList(
                    list.id(), days.firstKey(), days.lastKey(), days.size(), list.loaded(), List.copyOf(changes));
        }
    }

    /** A day that is called otherwise than before; null where it is no holiday. */
    public record HolidayChange(
            LocalDate day,
            @Nullable String before,
            @Nullable String after) {}
}
