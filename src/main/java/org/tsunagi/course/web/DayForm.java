package org.tsunagi.course.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;

/** The date typed for a day. */
record DayForm(
        @RestForm @Nullable String day, @RestForm @Nullable String version) {
    static DayForm blank() {
        return new DayForm("", "");
    }

    /** The date, in the fiscal year of the session where no year is typed, or null with the problem told. */
    @Nullable
    LocalDate read(Problems problems, FiscalYear year) {
        return new Fields(problems).date("day", day, year);
    }
}
