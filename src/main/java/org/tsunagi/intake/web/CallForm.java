package org.tsunagi.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallLine;

/** What is typed about a call. */
record CallForm(
        @RestForm @Nullable String opensOn,
        @RestForm @Nullable String opensTime,
        @RestForm @Nullable String closesOn,
        @RestForm @Nullable String closesTime,
        @RestForm @Nullable String limitPerBody,
        @RestForm @Nullable String note,
        @RestForm @Nullable List<String> together) {
    private static final int MOST = 1000;

    static CallForm blank() {
        return new CallForm("", "9:00", "", "17:00", "", "", List.of());
    }

    static CallForm of(CallLine call) {
        LocalDateTime opens = LocalDateTime.ofInstant(call.window().opensAt(), OfficeClock.ZONE);
        LocalDateTime closes = LocalDateTime.ofInstant(call.window().closesAt(), OfficeClock.ZONE);
        Integer limit = call.limitPerBody();
        return new CallForm(
                JapaneseDate.print(opens.toLocalDate()),
                JapaneseDate.clock(opens.toLocalTime()),
                JapaneseDate.print(closes.toLocalDate()),
                JapaneseDate.clock(closes.toLocalTime()),
                limit == null ? "" : limit.toString(),
                call.note(),
                List.of());
    }

    /** The call wanted of a course of that fiscal year, or null with the problems told. */
    @Nullable
    NewCall read(Problems problems, FiscalYear year) {
        Fields in = new Fields(problems);
        Instant opens = moment(in.date("opensOn", opensOn, year), in.time("opensTime", opensTime));
        Instant closes = moment(in.date("closesOn", closesOn, year), in.time("closesTime", closesTime));
        Integer limit = in.optionalNumber("limitPerBody", limitPerBody, 1, MOST);
        String said = in.optionalText("note", note, MOST);
        return opens == null || closes == null || !problems.none()
                ? null
                : new NewCall(opens, closes, limit, said == null ? "" : said);
    }

    /** The other courses that the same call is for. */
    List<Long> others(Problems problems) {
        return new Fields(problems).ids("together", together);
    }

    private static @Nullable Instant moment(@Nullable LocalDate day, @Nullable LocalTime time) {
        return day == null || time == null
                ? null
                : day.atTime(time).atZone(OfficeClock.ZONE).toInstant();
    }
}
