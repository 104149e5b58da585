package org.tsunagi.job;

import java.time.Instant;

/** A kind of work in the background; each kind is one bean of the feature it belongs to. */
public interface Work {
    /** The name its jobs are stored under, unique among all kinds; at most 60 letters. */
    String kind();

    /**
     * Does one step, in a transaction that also counts it: a step that was interrupted or that failed left nothing behind
     * and is done again, one that was counted never is. What reaches out of the database (a file, a mail) has to bear
     * being done twice.
     */
    void step(Step step);

    /** Where a person finds what came of it, a path of ours; empty when there is nothing to fetch. */
    default String resultAt(String subject) {
        return "";
    }

    /**
     * What is to be done.
     *
     * @param subject what the job is about, as it was asked for
     * @param number from 1
     * @param of how many steps there are
     */
    record Step(String subject, int number, int of) {}

    /** Work that comes again by itself: every installation has one job of each kind, whatever its nodes. */
    interface Recurring extends Work {
        /** What the list of jobs calls it. */
        String title();

        /** When it is due next, after {@code now}. */
        Instant nextAfter(Instant now);

        /** How many steps it takes. */
        default int steps() {
            return 1;
        }
    }
}
