package org.tsunagi.masters;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * How long a former word held: until a day, and in the papers of those fiscal years on whose last day it still held. What
 * changed within a year is called by its new word in all of that year.
 */
@Embeddable
public record FormerYears(LocalDate until, int firstYear, int lastYear) {
    private static final int SINCE_EVER = 0;

    /**
     * The years of the word that holds until now and is replaced from a day on; empty when it was replaced on that very day
     * before, so that no year knew it.
     *
     * @param earlier the years of the words before it; the change is refused before the last of them ended
     */
    static Optional<FormerYears> endingBefore(LocalDate from, Collection<FormerYears> earlier) {
        LocalDate lastDay = from.minusDays(1);
        Optional<FormerYears> latest = earlier.stream().max(Comparator.comparing(FormerYears::until));
        LocalDate before = latest.map(FormerYears::until).orElse(LocalDate.MIN);
        RuleViolation.unless(
                !lastDay.isBefore(before),
                "renamedFrom",
                "masters.renamedLater",
                latest.map(one -> JapaneseDate.both(one.until().plusDays(1))).orElse(""));
        return lastDay.equals(before)
                ? Optional.empty()
                : Optional.of(new FormerYears(
                        lastDay,
                        latest.map(one -> one.lastYear() + 1).orElse(SINCE_EVER),
                        FiscalYear.of(from).year() - 1));
    }

    /** Whether the papers of this fiscal year use the word. */
    boolean covers(FiscalYear year) {
        return firstYear <= year.year() && year.year() <= lastYear;
    }

    /** Why a name is entered anew. */
    public enum NameChange {
        RENAMED,
        CORRECTED
    }
}
