package org.tsunagi.forecast.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.forecast.ForecastDesk.Asked;
import org.tsunagi.forecast.ForecastViews.ForecastLine;

/** What is typed about when bodies are asked. */
record ForecastForm(
        @RestForm @Nullable String opensOn,
        @RestForm @Nullable String opensTime,
        @RestForm @Nullable String closesOn,
        @RestForm @Nullable String closesTime,
        @RestForm @Nullable String note,
        @RestForm @Nullable String version) {
    private static final int LONGEST = 1000;

    static ForecastForm blank() {
        return new ForecastForm("", "9:00", "", "17:00", "", "");
    }

    static ForecastForm of(ForecastLine line) {
        LocalDateTime opens = LocalDateTime.ofInstant(line.opensAt(), OfficeClock.ZONE);
        LocalDateTime closes = LocalDateTime.ofInstant(line.closesAt(), OfficeClock.ZONE);
        return new ForecastForm(
                JapaneseDate.print(opens.toLocalDate()),
                JapaneseDate.clock(opens.toLocalTime()),
                JapaneseDate.print(closes.toLocalDate()),
                JapaneseDate.clock(closes.toLocalTime()),
                line.note(),
                Long.toString(line.version()));
    }

    ForecastForm at(long current) {
        return new ForecastForm(opensOn, opensTime, closesOn, closesTime, note, Long.toString(current));
    }

    @Nullable
    Asked read(Problems problems, FiscalYear year) {
        Fields in = new Fields(problems);
        Instant opens = moment(in.date("opensOn", opensOn, year), in.time("opensTime", opensTime));
        Instant closes = moment(in.date("closesOn", closesOn, year), in.time("closesTime", closesTime));
        String said = in.optionalText("note", note, LONGEST);
        return opens == null || closes == null || !problems.none()
                ? null
                : new Asked(opens, closes, said == null ? "" : said);
    }

    private static @Nullable Instant moment(@Nullable LocalDate day, @Nullable LocalTime time) {
        return day == null || time == null
                ? null
                : day.atTime(time).atZone(OfficeClock.ZONE).toInstant();
    }
}
