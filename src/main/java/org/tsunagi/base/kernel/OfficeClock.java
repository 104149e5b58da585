package org.tsunagi.base.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the house, in Japan's time. It can travel on the calling thread: the sample prefecture lives through
 * its years that way, and tests stand on a chosen day. Only where one practises is it put ahead for everybody.
 */
@ApplicationScoped
public class OfficeClock {
    /** Japan has had one zone and no summer time since 1951. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Clock system = Clock.system(ZONE);
    private final ThreadLocal<@Nullable Instant> travelled = new ThreadLocal<>();
    private volatile int daysAhead;

    /** Now, to the microsecond: what both databases store without rounding. */
    public Instant now() {
        Instant elsewhere = travelled.get();
        return (elsewhere != null ? elsewhere : system.instant().plus(Duration.ofDays(daysAhead)))
                .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** Now by everybody else's clocks, however many days this one was put ahead: what a telephone reckons by. */
    public Instant nowElsewhere() {
        return travelled.get() != null ? now() : now().minus(Duration.ofDays(daysAhead));
    }

    /** Today in Japan. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Puts the clock that many days ahead for everybody; for the practice prefecture alone. */
    public void goAhead(int days) {
        daysAhead = days;
    }

    /** How many days it has been put ahead: 0 wherever people really work. */
    public int daysAhead() {
        return daysAhead;
    }

    /** Runs {@code action} as if it were {@code then} in Japan; the thread returns to the present afterwards. */
    public void at(LocalDateTime then, Runnable action) {
        Instant before = travelled.get();
        travelled.set(then.atZone(ZONE).toInstant());
        try {
            action.run();
        } finally {
            if (before == null) {
                travelled.remove();
            } else {
                travelled.set(before);
            }
        }
    }
}
