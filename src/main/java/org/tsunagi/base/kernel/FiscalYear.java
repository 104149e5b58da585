package org.tsunagi.base.kernel;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Japanese fiscal year, 1 April to 31 March, named by the western year it begins in.
 *
 * @param year from 1900 to 2999
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {
    public FiscalYear {
        if (year < 1900 || year > 2999) {
            throw new IllegalStateException("no fiscal year of this office: " + year);
        }
    }

    private static final Pattern TYPED = Pattern.compile("(?:("
            + Era.ALL.stream().map(era -> era.name() + "|" + era.letter()).collect(Collectors.joining("|"))
            + ")(\\d{1,2}|元)|(\\d{4}))年?度?(?:\\(.*\\))?");

    /**
     * Reads 令和元年度, 平成31年度 (which is the same), R1, 2019年度 or 2019, in full width as well.
     *
     * @throws RuleViolation {@code base.fiscalYear} without a field, also for a year its era did not see
     */
    public static FiscalYear parse(String text) {
        Matcher typed = TYPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT));
        RuleViolation.unless(typed.matches(), null, "base.fiscalYear");
        boolean isWestern = typed.group(1) == null;
        int year = isWestern
                ? Integer.parseInt(typed.group(3))
                : Era.called(typed.group(1)).yearZero()
                        + (typed.group(2).equals("元") ? 1 : Integer.parseInt(typed.group(2)));
        RuleViolation.unless(year >= 1900 && year <= 2999, null, "base.fiscalYear");
        FiscalYear read = new FiscalYear(year);
        RuleViolation.unless(isWestern || read.isOf(Era.called(typed.group(1))), null, "base.fiscalYear");
        return read;
    }

    private boolean isOf(Era era) {
        return !first().isAfter(era.last()) && !last().isBefore(era.first());
    }

    /** The fiscal year {@code date} lies in. */
    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getMonthValue() < Month.APRIL.getValue() ? date.getYear() - 1 : date.getYear());
    }

    /** 1 April. */
    public LocalDate first() {
        return LocalDate.of(year, 4, 1);
    }

    /** 31 March of the following year. */
    public LocalDate last() {
        return LocalDate.of(year + 1, 3, 31);
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    /** 「令和元年度」. */
    public String label() {
        return Era.on(naming()).name() + Era.on(naming()).year(naming()) + "度";
    }

    /** 「元」: only the year of the era. */
    public String bareLabel() {
        return Era.on(naming()).year(naming()).replace("年", "");
    }

    /** 「令和元年度（2019）」. */
    public String both() {
        return label() + "（" + year + "）";
    }

    /** 「R1」. */
    public String shortLabel() {
        Era era = Era.on(naming());
        return era.letter() + (year - era.yearZero());
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    /** A year is named by the era of its first day; 2019, begun in 平成, is 令和元年度 in the ministries' papers. */
    private LocalDate naming() {
        return year == 2019 ? LocalDate.of(2019, 5, 1) : first();
    }
}
