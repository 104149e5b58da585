package org.tsunagi.survey.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Stored;

/** From when to when a survey takes replies: two days, each with a full hour. */
record WindowForm(String opensOn, String opensHour, String closesOn, String closesHour, String version) {
    private static final int LAST_HOUR = 23;

    /** The window as read. */
    record Window(Instant opensAt, Instant closesAt) {}

    /** Two weeks from today, until the office closes. */
    static WindowForm usual(LocalDate today) {
        return new WindowForm(JapaneseDate.print(today), "9", JapaneseDate.print(today.plusDays(14)), "17", "");
    }

    static WindowForm of(Instant opensAt, Instant closesAt, long version) {
        LocalDateTime opens = LocalDateTime.ofInstant(opensAt, OfficeClock.ZONE);
        LocalDateTime closes = LocalDateTime.ofInstant(closesAt, OfficeClock.ZONE);
        return new WindowForm(
                JapaneseDate.print(opens.toLocalDate()),
                Integer.toString(opens.getHour()),
                JapaneseDate.print(closes.toLocalDate()),
                Integer.toString(closes.getHour()),
                Long.toString(version));
    }

    static WindowForm sent(MultivaluedMap<String, String> form) {
        return new WindowForm(
                value(form, "opensOn"),
                value(form, "opensHour"),
                value(form, "closesOn"),
                value(form, "closesHour"),
                value(form, "version"));
    }

    WindowForm over(long storedVersion) {
        return new WindowForm(opensOn, opensHour, closesOn, closesHour, Long.toString(storedVersion));
    }

    /** The window wanted of the survey of a course of that fiscal year, or null with the problems told. */
    @Nullable
    Window read(Problems problems, FiscalYear year) {
        Instant opensAt = moment(problems, year, "opensOn", opensOn, "opensHour", opensHour);
        Instant closesAt = moment(problems, year, "closesOn", closesOn, "closesHour", closesHour);
        return opensAt == null || closesAt == null ? null : new Window(opensAt, closesAt);
    }

    long sentVersion() {
        return Stored.version(version);
    }

    public List<Option> hours() {
        return IntStream.rangeClosed(0, LAST_HOUR)
                .mapToObj(hour -> Option.of(hour, hour + "時"))
                .toList();
    }

    static String value(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable Instant moment(
            Problems problems, FiscalYear year, String dayName, String day, String hourName, String hour) {
        Fields in = new Fields(problems);
        LocalDate date = in.date(dayName, day, year);
        Integer clock = in.number(hourName, hour, 0, LAST_HOUR);
        return date == null || clock == null
                ? null
                : date.atTime(clock, 0).atZone(OfficeClock.ZONE).toInstant();
    }
}
