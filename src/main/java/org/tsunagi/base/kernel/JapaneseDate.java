package org.tsunagi.base.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates as a Japanese office writes and reads them: in the eras, in western years, or both. */
public final class JapaneseDate {
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("M月d日（E）", Locale.JAPAN);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final String ERA =
            Era.ALL.stream().map(era -> era.name() + "|" + era.letter()).collect(Collectors.joining("|"));
    private static final Pattern IN_WORDS = date("\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern IN_FIGURES = date("\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})\\s*(?:月|[-/.])\\s*(\\d{1,2})\\s*日?");
    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ー]");

    private JapaneseDate() {}

    /** 「令和元年9月30日」; before the solar calendar (1873) the western year alone. */
    public static String print(LocalDate date) {
        return date.isBefore(Era.DAWN) ? western(date) : Era.on(date).name() + inEra(Era.on(date), date);
    }

    /** 「令和元年9月30日（月）」, as a letter says a day to come to. */
    public static String printWithWeekday(LocalDate date) {
        String weekday = withWeekday(date);
        return print(date) + weekday.substring(weekday.indexOf('（'));
    }

    /** 「2019年9月30日（令和元年）」; before the solar calendar (1873) the western year alone. */
    public static String both(LocalDate date) {
        if (date.isBefore(Era.DAWN)) {
            return western(date);
        }
        Era era = Era.on(date);
        return western(date) + "（" + era.name() + era.year(date) + "）";
    }

    /** 「9:05」. */
    public static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** 「2019年9月30日（令和元年） 14:05」, in the office's time. */
    public static String both(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, OfficeClock.ZONE);
        return both(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    /** 「9月30日（月）」. */
    public static String withWeekday(LocalDate date) {
        return WITH_WEEKDAY.format(date);
    }

    /**
     * Reads 2026-09-30, 2026/9/30, 2026年9月30日, 令和8年9月30日, R8.9.30 or 令和元年9月30日, in full width as well, and bends
     * nothing: a day that does not exist, or not in that era, is refused.
     *
     * @throws RuleViolation with a key {@code base.date.…} and no field
     */
    public static LocalDate parse(String text) {
        return read(plain(text));
    }

    /**
     * As above, and 10月6日 or 10/6 without a year as the day of that fiscal year.
     *
     * @throws RuleViolation with a key {@code base.date.…} and no field
     */
    public static LocalDate parse(String text, FiscalYear year) {
        String plain = plain(text);
        Matcher day = WITHOUT_YEAR.matcher(plain);
        if (!day.matches()) {
            return read(plain);
        }
        int month = Integer.parseInt(day.group(1));
        int western = month < Month.APRIL.getValue() ? year.year() + 1 : year.year();
        return read(western + "-" + month + "-" + day.group(2));
    }

    private static String plain(String text) {
        return HYPHENS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("-")
                .strip();
    }

    private static LocalDate read(String plain) {
        Matcher words = IN_WORDS.matcher(plain);
        Matcher figures = IN_FIGURES.matcher(plain);
        Matcher found = words.matches() ? words : figures;
        if (found != words && !figures.matches()) {
            throw new RuleViolation(null, "base.date.unreadable");
        }
        @Nullable String era = found.group(1);
        if (era == null) {
            return printable(existing(Integer.parseInt(found.group(3)), found));
        }
        return within(Era.called(era), found);
    }

    private static LocalDate within(Era era, Matcher found) {
        int year = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
        RuleViolation.unless(year > 0, null, "base.date.impossible", found.group());
        LocalDate date = printable(existing(era.yearZero() + year, found));
        RuleViolation.unless(
                !date.isBefore(era.first()),
                null,
                "base.date.beforeEra",
                era.name(),
                inEra(era, era.first()),
                print(date));
        RuleViolation.unless(
                !date.isAfter(era.last()), null, "base.date.afterEra", era.name(), inEra(era, era.last()), print(date));
        return date;
    }

    private static LocalDate existing(int year, Matcher found) {
        try {
            return LocalDate.of(year, Integer.parseInt(found.group(4)), Integer.parseInt(found.group(5)));
        } catch (DateTimeException impossible) {
            throw new RuleViolation(null, "base.date.impossible", found.group());
        }
    }

    private static LocalDate printable(LocalDate date) {
        RuleViolation.unless(!date.isBefore(Era.DAWN), null, "base.date.tooEarly");
        return date;
    }

    private static String inEra(Era era, LocalDate date) {
        return era.year(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String western(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Groups: 1 era, 2 its year, 3 or a western year of four digits, 4 month, 5 day. */
    private static Pattern date(String monthAndDay) {
        return Pattern.compile("(?:(" + ERA + ")\\s*(元|\\d{1,3})|(\\d{4}))" + monthAndDay, Pattern.CASE_INSENSITIVE);
    }
}
