package org.tsunagi.course.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;

/** The date typed for a day. */
record DayForm(@RestForm @Nullable String day) {
    static DayForm blank() {
        return new DayForm("");
    }

    /** The date, or null with the problem told. */
    @Nullable
    LocalDate read(Problems problems) {
        return new Fields(problems).date("day", day);
    }
}
