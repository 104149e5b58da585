package org.tsunagi.base.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateGlobal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;

/** How templates print labels and dates, in one way; and the page, so that the form tags see it. */
final class TemplateWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.JAPAN);

    private TemplateWords() {}

    /** The page being rendered; a template record's own {@code page} comes first. */
    @TemplateGlobal(name = "page")
    static Page page() {
        return Arc.container().instance(Pages.class).get().current();
    }

    /** The label of an enum constant from its feature's messages. */
    @TemplateExtension
    static String label(Enum<?> constant) {
        return Messages.label(constant);
    }

    /** Words as they stand in an address. */
    @TemplateExtension
    static String inAddress(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** 「令和元年9月30日」. */
    @TemplateExtension
    static String ja(LocalDate date) {
        return JapaneseDate.print(date);
    }

    /** 「2019年9月30日（令和元年）」. */
    @TemplateExtension
    static String both(LocalDate date) {
        return JapaneseDate.both(date);
    }

    /** 「9月30日（月）」. */
    @TemplateExtension
    static String weekday(LocalDate date) {
        return JapaneseDate.withWeekday(date);
    }

    /** 「令和元年9月30日」, in Japan's time. */
    @TemplateExtension
    static String ja(Instant moment) {
        return JapaneseDate.print(inJapan(moment).toLocalDate());
    }

    /** 「2019年9月30日（令和元年） 14:05」, in Japan's time. */
    @TemplateExtension
    static String both(Instant moment) {
        return JapaneseDate.both(moment);
    }

    /** 「9月30日（月） 14:05」, in Japan's time. */
    @TemplateExtension
    static String weekday(Instant moment) {
        return JapaneseDate.withWeekday(inJapan(moment).toLocalDate()) + " " + CLOCK.format(inJapan(moment));
    }

    /** 「14:05」. */
    @TemplateExtension
    static String clock(LocalTime time) {
        return JapaneseDate.clock(time);
    }

    /** 「1,234」. */
    @TemplateExtension
    static String grouped(Number number) {
        return String.format(Locale.JAPAN, "%,d", number.longValue());
    }

    /** The whole date a typed text was understood as, or empty: shown under the field. */
    @TemplateExtension
    static String understoodDate(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? "" : JapaneseDate.both(JapaneseDate.parse(typed));
        } catch (RuleViolation unreadable) {
            return "";
        }
    }

    /** The same where a date without a year is the one of {@code year}. */
    @TemplateExtension
    static String understoodDate(@Nullable String typed, FiscalYear year) {
        try {
            return typed == null || typed.isBlank() ? "" : JapaneseDate.both(JapaneseDate.parse(typed, year));
        } catch (RuleViolation unreadable) {
            return "";
        }
    }

    /** Whether {@code year} is the same fiscal year. */
    @TemplateExtension
    static boolean same(FiscalYear year, FiscalYear other) {
        return year.equals(other);
    }

    private static LocalDateTime inJapan(Instant moment) {
        return LocalDateTime.ofInstant(moment, OfficeClock.ZONE);
    }
}
