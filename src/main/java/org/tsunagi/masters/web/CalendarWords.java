package org.tsunagi.masters.web;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import org.tsunagi.masters.BusinessDays;

/** What pages say of a day in the office's calendar. */
@TemplateExtension
final class CalendarWords {
    private CalendarWords() {}

    /** The name of the holiday on that day, 年末年始, or empty. */
    static String closedFor(BusinessDays days, LocalDate day) {
        return days.holiday(day).orElse("");
    }
}
