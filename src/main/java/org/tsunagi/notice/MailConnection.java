package org.tsunagi.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.notice.MailViews.Outage;

/**
 * The way to the office's mail server, one for all nodes: since when no mail could be handed over, and when it is tried again.
 * Each failure doubles the wait from one minute to a quarter of an hour, however long it lasts.
 */
@Entity
class MailConnection {
    static final int THE_ONE = 1;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int DOUBLED_AT_MOST = 10;

    @Id
    private int id = THE_ONE;

    private @Nullable Instant failingSince;
    private int failures;
    private @Nullable Instant nextTryAt;

    /** What came of the last try, in a sentence. */
    private String words = "";

    protected MailConnection() {}

    boolean mayBeTried(Instant now) {
        return nextTryAt == null || !now.isBefore(nextTryAt);
    }

    /** A try failed; tells when the next one is. What another node has told already counts once. */
    Instant fail(String why, Instant now) {
        if (nextTryAt != null && now.isBefore(nextTryAt)) {
            return nextTryAt;
        }
        failingSince = failingSince == null ? now : failingSince;
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, DOUBLED_AT_MOST));
        failures++;
        words = why;
        Instant next = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        nextTryAt = next;
        return next;
    }

    boolean isFailing() {
        return failingSince != null;
    }

    /** The server was spoken with. */
    void succeed() {
        failingSince = null;
        failures = 0;
        nextTryAt = null;
        words = "";
    }

    Optional<Outage> outage() {
        return failingSince == null || nextTryAt == null
                ? Optional.empty()
                : Optional.of(new Outage(failingSince, nextTryAt, words));
    }
}
