package org.tsunagi.base.kernel;

import java.util.concurrent.atomic.AtomicLong;

/** Says when to write to the log what would otherwise be written with each request. */
public final class OnceAMinute {
    private static final long MINUTE = 60_000_000_000L;

    private final AtomicLong last = new AtomicLong(System.nanoTime() - MINUTE);

    /** Whether it is time; to one of all who ask within a minute. */
    public boolean isTime() {
        long now = System.nanoTime();
        long before = last.get();
        return now - before >= MINUTE && last.compareAndSet(before, now);
    }
}
