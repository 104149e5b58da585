package org.tsunagi.job;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Incident;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StorageFailure;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.job.JobDesk.Claimed;
import org.tsunagi.job.Work.Recurring;

/**
 * Does the jobs that are due, on each node two at a time. A job is claimed by a locked row; its steps lock it again, so
 * that a node which was given up meanwhile cannot do one twice.
 *
 * <p>A table of our own and not db-scheduler: that one must not be called inside a transaction, while a job is written
 * with its request and a step is counted with what it did, and its claims are kept by time alone.
 */
@ApplicationScoped
class JobWorker {
    private static final int AT_ONCE = 2;
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_STEP = Duration.ofHours(2);
    private static final Duration LAST_STEP_ENDS_WITHIN = Duration.ofSeconds(10);

    private final JobDesk desk;
    private final Jobs jobs;
    private final Map<String, Work> kinds;
    private final TsunagiConfig config;
    private final OfficeClock clock;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_ONCE);

    JobWorker(JobDesk desk, Jobs jobs, @All List<Work> kinds, TsunagiConfig config, OfficeClock clock) {
        this.desk = desk;
        this.jobs = jobs;
        this.kinds = kinds.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.config = config;
        this.clock = clock;
    }

    /** After the sample prefecture has been built, before the address is told. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 400) StartupEvent started) {
        if (!config.jobs()) {
            return;
        }
        recurring().forEach(this::plan);
        for (int i = 0; i < AT_ONCE; i++) {
            String node = UUID.randomUUID().toString();
            threads.scheduleWithFixedDelay(
                    () -> look(node), LOOKED_EVERY.toMillis(), LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The step being done may end; what comes after it is gone on with at the next start. */
    void on(@Observes ShutdownEvent stopping) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(LAST_STEP_ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    List<Recurring> recurring() {
        return kinds.values().stream()
                .filter(Recurring.class::isInstance)
                .map(Recurring.class::cast)
                .toList();
    }

    /** Two nodes that start together both plan; the database keeps one of them. */
    private void plan(Recurring work) {
        try {
            desk.plan(work);
        } catch (RuntimeException plannedByAnother) {
            if (!desk.isPlanned(work)) {
                throw plannedByAnother;
            }
        }
    }

    /** A database that does not answer stops nobody: it is looked again a second later. */
    private void look(String node) {
        try {
            workOff(node);
        } catch (RuntimeException | Error unreachable) {
            Incident.note(unreachable);
        }
    }

    /** Does everything that is due and that this version knows, and tells how many steps were done. */
    int workOff(String node) {
        int steps = 0;
        for (Optional<Claimed> next = claim(node); next.isPresent() && !threads.isShutdown(); next = claim(node)) {
            steps += work(next.get(), node);
        }
        return steps;
    }

    /** H2 hands out a row that another node has claimed in the same moment; its version tells, and the next one is looked for. */
    private Optional<Claimed> claim(String node) {
        while (true) {
            try {
                return desk.claim(node, kinds.keySet());
            } catch (RuntimeException failed) {
                if (!StorageFailure.isOvertaken(failed)) {
                    throw failed;
                }
            }
        }
    }

    @ActivateRequestContext
    int work(Claimed claimed, String node) {
        int steps = 0;
        try {
            while (!threads.isShutdown() && step(claimed, node)) {
                steps++;
            }
        } catch (RuleViolation refused) {
            desk.fail(claimed, node, refused.sentence(), true);
        } catch (RuntimeException | Error failed) {
            if (StorageFailure.isGone(failed)) {
                throw failed; // no failure of the job: whoever has the database again goes on with it
            }
            desk.fail(claimed, node, Messages.say("job.incident", Incident.report(failed)), false);
        }
        return steps;
    }

    /** Whether a step was done: not when the job has ended or is another node's by now. */
    private boolean step(Claimed claimed, String node) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_STEP.toSeconds())
                .call(() -> {
                    Job job = jobs.locked(claimed.id());
                    if (!job.isClaimedBy(node)) {
                        return false;
                    }
                    Work work = kinds.get(job.kind());
                    work.step(job.nextStep());
                    if (job.countStep(clock.now())) {
                        end(job, work);
                    }
                    return true;
                });
    }

    private void end(Job job, Work work) {
        if (work instanceof Recurring recurring) {
            job.comeAgain(recurring.nextAfter(clock.now()), clock.now());
        } else {
            job.finish(clock.now());
        }
    }
}
