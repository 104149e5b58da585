package org.tsunagi.job;

import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.job.Work.Recurring;

/**
 * Work that comes again after a while, in one step; a feature produces it as a bean.
 *
 * @param titleKey the message with what the list of jobs calls it
 * @param every how long after one time the next is due
 * @param work what is done, in the transaction of the step
 */
public record Periodic(String kind, String titleKey, Duration every, Runnable work) implements Recurring {
    @Override
    public String title() {
        return Messages.say(titleKey);
    }

    @Override
    public Instant nextAfter(Instant now) {
        return now.plus(every);
    }

    @Override
    public void step(Step step) {
        work.run();
    }
}
