package org.tsunagi.masters.web;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import org.tsunagi.masters.OfficialHolidays;

/** What pages say of a day in the office's calendar. */
@TemplateExtension(namespace = "calendar")
final class CalendarWords {
    private CalendarWords() {}

    /** The name of the holiday on that day, 年末年始, or empty. */
    static String holiday(LocalDate day) {
        return OfficialHolidays.calendar().holiday(day).orElse("");
    }

    /** The last day before that one on which the office is open. */
    static LocalDate openDayBefore(LocalDate day) {
        return OfficialHolidays.calendar().before(day);
    }
}
