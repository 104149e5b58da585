package org.tsunagi.base.kernel;

import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Counts what came against one of the controls and was refused before anybody was known, and writes the number into the log once
 * a minute: a line for each would let strangers fill the disk.
 */
public final class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final String what;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong said = new AtomicLong();
    private final OnceAMinute told = new OnceAMinute();

    /**
     * @param what in words, without anything that was sent
     */
    public Attempts(String what) {
        this.what = what;
    }

    /** One more. */
    public void refused() {
        long all = refused.incrementAndGet();
        if (told.isTime()) {
            LOG.warn("refused since the last such line: " + (all - said.getAndSet(all)) + " " + what);
        }
    }

    /** How many since the start. */
    public long all() {
        return refused.get();
    }
}
