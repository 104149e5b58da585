package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.job.JobState;
import org.tsunagi.job.JobViews;
import org.tsunagi.job.JobViews.JobLine;

/** Reads what was asked for together and how far it is, for officers and administrators. */
@ApplicationScoped
public class CertificateRunViews {
    private static final int LATEST = 10;

    private final CertificateRuns runs;
    private final CourseViews courses;
    private final JobViews jobs;

    CertificateRunViews(CertificateRuns runs, CourseViews courses, JobViews jobs) {
        this.runs = runs;
        this.courses = courses;
        this.jobs = jobs;
    }

    /** The latest runs of a course, the last first. */
    public List<RunLine> of(Viewer viewer, long courseId) {
        viewer.requireOfficer("certificates");
        return runs.of(courseId, LATEST).stream().map(this::line).toList();
    }

    /** One run, with who got none. */
    public RunDetail one(Viewer viewer, long runId) {
        viewer.requireOfficer("certificates");
        RunLine line = line(runs.count(runId));
        return new RunDetail(courses.line(line.count().courseId()), line, runs.refusals(runId));
    }

    private RunLine line(RunCount count) {
        Long jobId = count.jobId();
        if (count.endedAt() != null || jobId == null) {
            return new RunLine(count, RunState.ENDED, null);
        }
        JobLine job = jobs.of(jobId).orElse(null);
        // done already, where the job ended after the run was read
        boolean underWay = job != null && job.state() != JobState.FAILED;
        return new RunLine(count, underWay ? RunState.UNDER_WAY : RunState.STOPPED, job);
    }

    /** Where a run stands. */
    public enum RunState {
        UNDER_WAY,
        ENDED,
        /** Its job was refused or failed for good; who has none yet may be asked for again. */
        STOPPED
    }

    /**
     * A run with where it stands.
     *
     * @param job what makes the certificates; null once that is forgotten, and where the run has ended
     */
    public record RunLine(
            RunCount count, RunState state, @Nullable JobLine job) {
        /** Why it waits or stopped. */
        @Nullable
        public String failure() {
            return job == null ? null : job.failure();
        }

        public boolean isUnderWay() {
            return state == RunState.UNDER_WAY;
        }

        public boolean isStopped() {
            return state == RunState.STOPPED;
        }
    }

    /**
     * How many people of a run have got a certificate, and how many have not.
     *
     * @param valid how many of the certificates are still valid, and in its files
     */
    public record RunCount(
            long id,
            long courseId,
            LocalDate issuedOn,
            Instant askedAt,
            long asker,
            String askedBy,
            @Nullable Long jobId,
            @Nullable Instant endedAt,
            long people,
            long made,
            long refused,
            long valid) {

        public long done() {
            return made + refused;
        }

        public long left() {
            return people - made - refused;
        }
    }

    /** One run with its course. */
    public record RunDetail(CourseLine course, RunLine line, List<RunRefusal> refusals) {}

    /** Someone who got no certificate in a run. */
    public record RunRefusal(int traineeNumber, PersonName person, String sentence) {}
}
