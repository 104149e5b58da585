package org.tsunagi.masters.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.masters.HolidayViews;

/** A fiscal year that is about to begin and whose holidays are not known here. */
@ApplicationScoped
class HolidayDues implements Dues {
    private static final int HOLIDAYS = 40;

    private final HolidayViews holidays;
    private final OfficeClock clock;

    HolidayDues(HolidayViews holidays, OfficeClock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isAdministrator()
                ? due(clock.today(), holidays.calendar().knownUntil()).stream().toList()
                : List.of();
    }

    /** The holidays of a year are announced in February of the year before, so nothing is missed until March. */
    static Optional<Due> due(LocalDate today, LocalDate knownUntil) {
        FiscalYear soon = FiscalYear.of(today.plusMonths(1));
        return soon.last().isAfter(knownUntil)
                ? Optional.of(Due.open(
                        HOLIDAYS,
                        Messages.say("masters.due.holidays"),
                        soon.first(),
                        Messages.say("masters.due.holidays.detail", JapaneseDate.both(knownUntil)),
                        Messages.say("masters.due.missing"),
                        HolidaysResource.PATH))
                : Optional.empty();
    }
}
