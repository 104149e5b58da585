package org.tsunagi.job;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.tsunagi.base.kernel.NotFound;

/** The work in the background, open and ended. */
@ApplicationScoped
class Jobs implements PanacheRepository<Job> {
    /** The job that has waited longest and that no other node is about to do, locked; what others lock is passed over. */
    Optional<Job> nextDue(Set<String> kinds, Instant now) {
        return find(
                        "state = ?1 and dueAt <= ?2 and (claimedUntil is null or claimedUntil < ?2) and kind in ?3"
                                + " order by dueAt, id",
                        JobState.OPEN,
                        now,
                        kinds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, 1)
                .list()
                .stream()
                .findFirst();
    }

    Job locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    Optional<Job> of(Work.Recurring work) {
        return find("recurring", work.kind()).firstResultOptional();
    }

    Job require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Job " + id);
    }

    /** What people asked for, the latest first. */
    List<Job> asked(int offset, int size) {
        return find("recurring is null order by coalesce(endedAt, dueAt) desc, id desc")
                .range(offset, offset + size - 1)
                .list();
    }

    long countAsked() {
        return count("recurring is null");
    }

    List<Job> recurring() {
        return list("recurring is not null order by dueAt");
    }

    List<Job> failedSince(Instant from) {
        return list(
                "state = ?1 and endedAt >= ?2 or recurring is not null and failures >= ?3 order by dueAt",
                JobState.FAILED,
                from,
                Job.TRIES);
    }

    /** When a node last claimed a step or ended a job; empty when none ever has. */
    Optional<Instant> lastSign() {
        return getEntityManager()
                .createQuery("select max(j.endedAt), max(j.claimedUntil) from Job j", Object[].class)
                .getResultStream()
                .flatMap(Stream::of)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .max(Instant::compareTo);
    }

    void forgetEndedBefore(Instant moment) {
        delete("endedAt < ?1 and recurring is null", moment);
    }
}
