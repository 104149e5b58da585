package org.tsunagi.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.intake.CallExtensionDesk.NewExtension;

/** For which body a call stays open, until when and why. */
record ExtensionForm(
        @RestForm @Nullable String body,
        @RestForm @Nullable String closesOn,
        @RestForm @Nullable String closesTime,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String key) {
    static ExtensionForm blank(String key) {
        return new ExtensionForm("", "", "17:00", "", key);
    }

    /** What is wanted, or null with the problems told. */
    @Nullable
    NewExtension read(Problems problems, FiscalYear year) {
        Fields in = new Fields(problems);
        Long chosen = in.id("body", body);
        LocalDate day = in.date("closesOn", closesOn, year);
        LocalTime time = in.time("closesTime", closesTime);
        String why = in.reason(reason);
        if (chosen == null || day == null || time == null || why == null) {
            return null;
        }
        Instant closes = day.atTime(time).atZone(OfficeClock.ZONE).toInstant();
        return new NewExtension(chosen, closes, why);
    }
}
