package org.tsunagi.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;

/** How a deadline is written: 2019年8月30日（令和元年）17:00. */
final class Deadline {
    private Deadline() {}

    static String of(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, OfficeClock.ZONE);
        return JapaneseDate.both(local.toLocalDate()) + String.format("%d:%02d", local.getHour(), local.getMinute());
    }
}
