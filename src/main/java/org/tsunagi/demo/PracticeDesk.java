package org.tsunagi.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;

/** Moves the clock of the practice prefecture, so that an office can rehearse a year; there is no such thing elsewhere. */
@Desk
public class PracticeDesk {
    private static final int MOST_DAYS = 2 * 366;

    private final PracticeClocks clocks;
    private final TsunagiConfig config;
    private final OfficeClock clock;

    PracticeDesk(PracticeClocks clocks, TsunagiConfig config, OfficeClock clock) {
        this.clocks = clocks;
        this.config = config;
        this.clock = clock;
    }

    /** Refuses, as not found, everywhere but in the practice prefecture. */
    public void require(Viewer by) {
        by.requireAdministrator("the practice clock");
        if (!config.demo()) {
            throw new NotFound("the practice clock of a real prefecture");
        }
    }

    /** From now on it is this day, at the time of day it really is; today's own date puts the clock right. */
    public void moveTo(Viewer by, LocalDate day) {
        require(by);
        long days = ChronoUnit.DAYS.between(realToday(), day);
        RuleViolation.unless(days >= 0, "day", "demo.clock.past");
        RuleViolation.unless(days <= MOST_DAYS, "day", "demo.clock.far");
        PracticeClock kept = clocks.theOne().orElseGet(PracticeClock::new);
        kept.goAhead((int) days);
        clocks.persistAndFlush(kept);
        clock.goAhead(kept.daysAhead());
    }

    /** The day it is outside. */
    public LocalDate realToday() {
        return clock.today().minusDays(clock.daysAhead());
    }

    /** Goes on where the clock stood when the service was stopped. */
    void resume() {
        clocks.theOne().map(PracticeClock::daysAhead).ifPresent(clock::goAhead);
    }
}
