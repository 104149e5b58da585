package org.tsunagi.masters;

import java.time.LocalDate;
import java.util.SortedMap;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.HolidayList.State;

/** Takes in the Cabinet Office's list of the holidays: looked at first, then held, and taken away again where it was a mistake. */
@Desk
public class HolidayDesk {
    private final HolidayLists lists;
    private final OfficeClock clock;

    HolidayDesk(HolidayLists lists, OfficeClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** Puts a list beside the one that holds, to be looked at; one that lay there goes. */
    public void load(Viewer by, byte[] csv) {
        SortedMap<LocalDate, String> days = HolidayFile.read(csv);
        lists.in(State.WAITING).ifPresent(lists::remove);
        lists.persist(new HolidayList(days, Act.of(by, clock.now())));
    }

    /** Lets the list that was looked at hold; the one before goes. */
    public void hold(Viewer by, long listId) {
        HolidayList list = seen(State.WAITING, listId);
        lists.in(State.HELD).ifPresent(lists::remove);
        list.hold(Act.of(by, clock.now()));
    }

    /** Throws the list away that was looked at. */
    public void discard(long listId) {
        lists.remove(seen(State.WAITING, listId));
    }

    /** Takes the list away that holds: the built-in one holds again. */
    public void takeAway(long listId) {
        lists.remove(seen(State.HELD, listId));
    }

    private HolidayList seen(State state, long listId) {
        return lists.in(state).filter(list -> list.id() == listId).orElseThrow(StaleForm::new);
    }
}
