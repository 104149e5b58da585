package org.tsunagi.job;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;

/** What pages read of the work in the background: administrators all of it, everybody else what they asked for. */
@ApplicationScoped
public class JobViews {
    private final Jobs jobs;
    private final List<Work> kinds;
    private final Heartbeat heartbeat;
    private final OfficeClock clock;

    JobViews(Jobs jobs, @All List<Work> kinds, Heartbeat heartbeat, OfficeClock clock) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    /** What people asked for, the latest first, a page of it. */
    public List<JobLine> asked(Viewer viewer, int offset, int size) {
        viewer.requireAdministrator("jobs");
        return jobs.asked(offset, size).stream().map(Job::line).toList();
    }

    public long countAsked(Viewer viewer) {
        viewer.requireAdministrator("jobs");
        return jobs.countAsked();
    }

    /** What comes by itself, the next first. */
    public List<JobLine> recurring(Viewer viewer) {
        viewer.requireAdministrator("jobs");
        return jobs.recurring().stream().map(Job::line).toList();
    }

    public JobLine one(Viewer viewer, long id) {
        return seen(jobs, viewer, id).line();
    }

    /** How far a job is, for the page of what it works on, which asks for itself who may look; empty once it is forgotten. */
    public Optional<JobLine> of(long id) {
        return jobs.findByIdOptional(id).map(Job::line);
    }

    /** What failed for good since this moment, and what comes by itself and keeps failing. */
    public List<JobLine> failedSince(Viewer viewer, Instant from) {
        viewer.requireAdministrator("jobs");
        return jobs.failedSince(from).stream().map(Job::line).toList();
    }

    /** Since when no node has done any work in the background; empty while one does. */
    public Optional<Instant> silentSince(Viewer viewer) {
        viewer.requireAdministrator("jobs");
        return heartbeat.silentSince();
    }

    /** Whether a job waits for a later time, and is not merely next in turn. */
    public boolean isLater(JobLine job) {
        return job.dueAt().isAfter(clock.now());
    }

    /** Where what came of a job lies, a path of ours; empty while it is not done or when there is nothing to fetch. */
    public String resultOf(JobLine job) {
        return job.state() == JobState.DONE
                ? kinds.stream()
                        .filter(kind -> kind.kind().equals(job.kind()))
                        .map(kind -> kind.resultAt(job.subject()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    static Job seen(Jobs jobs, Viewer viewer, long id) {
        Job job = jobs.require(id);
        if (!viewer.isAdministrator() && !job.isAskedBy(viewer.userId())) {
            throw new NotFound("Job " + id + " for " + viewer.role());
        }
        return job;
    }

    /**
     * A job as pages show it.
     *
     * @param askedBy the name of the one who asked; empty where it comes by itself
     * @param askedAt when; null where it comes by itself
     * @param failing whether somebody has to look: it failed for good, or comes by itself and keeps failing
     * @param running whether a node is about it
     * @param endedAt when it was over; for what comes by itself, the last time
     * @param failure why the last try failed, while it is not done
     */
    public record JobLine(
            long id,
            String kind,
            String title,
            String subject,
            String askedBy,
            @Nullable Instant askedAt,
            JobState state,
            boolean failing,
            boolean running,
            int stepsDone,
            int steps,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {

        public boolean open() {
            return state == JobState.OPEN;
        }

        public boolean recurring() {
            return askedAt == null;
        }
    }
}
