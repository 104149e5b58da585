package org.tsunagi.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.job.Work.Recurring;

/** Takes in what is to be done in the background. */
@ApplicationScoped
@Transactional
public class JobDesk {
    private final Jobs jobs;
    private final OfficeClock clock;

    JobDesk(Jobs jobs, OfficeClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Writes the job in the caller's transaction: it is done if, and only if, what asked for it was stored.
     *
     * @return its number, for {@code /jobs/{id}}
     */
    public long ask(Viewer by, NewJob wanted) {
        Job job = new Job(wanted.kind(), wanted.title(), wanted.subject(), wanted.steps(), Act.of(by, clock.now()));
        jobs.persist(job);
        return job.id();
    }

    /** Now: what failed from the step where it stopped, what comes by itself before its time. */
    public void startNow(Viewer by, long id) {
        JobViews.seen(jobs, by, id).startNow(clock.now());
    }

    /** Sees to it that a recurring work is planned. */
    void plan(Recurring work) {
        Instant next = work.nextAfter(clock.now());
        jobs.of(work).ifPresentOrElse(open -> open.dueBy(next), () -> jobs.persistAndFlush(new Job(work, next)));
    }

    boolean isPlanned(Recurring work) {
        return jobs.of(work).isPresent();
    }

    /** The next job of these kinds for this node, if one is due. */
    Optional<Claimed> claim(String node, Set<String> kinds) {
        Instant now = clock.now();
        Optional<Job> next = jobs.nextDue(kinds, now);
        next.ifPresent(job -> job.claim(node, now));
        return next.map(job -> new Claimed(job.id(), job.kind()));
    }

    /** A step went wrong; nothing happens when another node has the job by now. */
    void fail(Claimed claimed, String node, String why, boolean forGood) {
        Job job = jobs.locked(claimed.id());
        if (job.isClaimedBy(node) && forGood) {
            job.refuse(why, clock.now());
        } else if (job.isClaimedBy(node)) {
            job.fail(why, clock.now());
        }
    }

    /**
     * What is to be done.
     *
     * @param kind of the {@link Work} that does it
     * @param title what the person reads of it, at most 200 letters
     * @param subject what the work needs to know, at most 300 letters
     * @param steps how many there are, at least one
     */
    public record NewJob(String kind, String title, String subject, int steps) {
        public NewJob {
            if (steps < 1) {
                throw new IllegalStateException("a job of no steps");
            }
        }
    }

    /** A job this node is about. */
    record Claimed(long id, String kind) {}
}
