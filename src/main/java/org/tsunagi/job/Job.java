package org.tsunagi.job;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.job.JobViews.JobLine;
import org.tsunagi.job.Work.Recurring;
import org.tsunagi.job.Work.Step;

/**
 * One piece of work in the background. A node that does it holds a claim until a time that each step puts off; when the
 * time is over another node goes on, and the claim of the first is no longer good for any step.
 */
@Entity
class Job extends StoredEntity {
    /** So long nothing is heard of a node between two steps before another one goes on. */
    static final Duration CLAIMED_FOR = Duration.ofSeconds(30);

    private static final Duration[] TRIED_AGAIN_AFTER = {
        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2)
    };

    /** After so many failures one after the other somebody has to look. */
    static final int TRIES = TRIED_AGAIN_AFTER.length;

    private String kind;
    private String title;
    private String subject;

    /** Who wanted it; null where it comes by itself. */
    @Embedded
    @EmbeddedColumnNaming("asked_%s")
    private @Nullable Act asked;

    /** The kind again where it comes by itself: there is one row of each, used again and again. */
    private @Nullable String recurring;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.OPEN;

    private int stepsDone;
    private int steps;
    private int failures;
    private Instant dueAt;
    private @Nullable String claim;
    private @Nullable Instant claimedUntil;
    private @Nullable Instant endedAt;

    /** Why the last try failed, in a sentence for the one who asked. */
    private @Nullable String failure;

    Job(String kind, String title, String subject, int steps, Act asked) {
        this(kind, title, subject, steps, asked.at());
        this.asked = asked;
    }

    Job(Recurring work, Instant dueAt) {
        this(work.kind(), work.title(), "", work.steps(), dueAt);
        this.recurring = work.kind();
    }

    private Job(String kind, String title, String subject, int steps, Instant dueAt) {
        this.kind = kind;
        this.title = title;
        this.subject = subject;
        this.steps = steps;
        this.dueAt = dueAt;
    }

    protected Job() {}

    String kind() {
        return kind;
    }

    JobState state() {
        return state;
    }

    boolean isAskedBy(long userId) {
        return asked != null && asked.by() == userId;
    }

    /** The job as pages show it. */
    JobLine line() {
        return new JobLine(
                id(),
                kind,
                title,
                subject,
                asked == null ? "" : asked.byName(),
                asked == null ? null : asked.at(),
                state,
                failures >= TRIES || state == JobState.FAILED,
                claim != null,
                stepsDone,
                steps,
                dueAt,
                endedAt,
                failure);
    }

    /** Due earlier than planned, never later: a changed time of day holds from the next time on. */
    void dueBy(Instant next) {
        if (next.isBefore(dueAt)) {
            dueAt = next;
        }
    }

    void claim(String by, Instant now) {
        claim = by;
        claimedUntil = now.plus(CLAIMED_FOR);
    }

    boolean isClaimedBy(String node) {
        return state == JobState.OPEN && node.equals(claim);
    }

    Step nextStep() {
        return new Step(subject, stepsDone + 1, steps);
    }

    /** Counts a step and tells whether it was the last. */
    boolean countStep(Instant now) {
        stepsDone++;
        failures = 0;
        failure = null;
        claimedUntil = now.plus(CLAIMED_FOR);
        return stepsDone == steps;
    }

    void finish(Instant now) {
        end(JobState.DONE, now);
    }

    /** Done for this time; it begins anew at the next. */
    void comeAgain(Instant next, Instant now) {
        stepsDone = 0;
        dueAt = next;
        endedAt = now;
        release();
    }

    /**
     * A step went wrong and left nothing behind: it is tried again after a while. The fifth time is the last, unless it comes
     * by itself.
     */
    void fail(String why, Instant now) {
        failure = why;
        if (failures == TRIES && recurring == null) {
            end(JobState.FAILED, now);
        } else {
            dueAt = now.plus(TRIED_AGAIN_AFTER[Math.min(failures, TRIES - 1)]);
            failures++;
            release();
        }
    }

    /** A rule forbids it: trying again would not help. */
    void refuse(String why, Instant now) {
        if (recurring == null) {
            failure = why;
            end(JobState.FAILED, now);
        } else {
            fail(why, now);
        }
    }

    /** A person wants it tried now: what failed from the step where it stopped, what comes by itself before its time. */
    void startNow(Instant now) {
        RuleViolation.unless(state == JobState.FAILED || recurring != null, null, "job.notFailed");
        if (state == JobState.FAILED) {
            state = JobState.OPEN;
            failures = 0;
            endedAt = null;
        }
        dueAt = now;
    }

    private void end(JobState how, Instant now) {
        state = how;
        endedAt = now;
        release();
    }

    private void release() {
        claim = null;
        claimedUntil = null;
    }
}
