package org.tsunagi.account;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.StoredEntity;

/**
 * How fast a login, or an address, may try passwords: some tries are free, then each failure doubles the wait from 5
 * seconds to 15 minutes. An hour without a try is forgiven.
 */
@Entity
class SignInPace extends StoredEntity {
    static final int FREE_FOR_LOGIN = 5;
    /** A whole office may sit behind one address. */
    static final int FREE_FOR_ADDRESS = 30;

    static final Duration FORGIVEN = Duration.ofHours(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private String subject;
    private int failures;
    private Instant lastAt;
    private Instant freeAt;

    SignInPace(String subject, Instant now) {
        this.subject = subject;
        this.lastAt = now;
        this.freeAt = now;
    }

    protected SignInPace() {}

    static String ofLogin(String login) {
        return "login:" + (login.length() > 100 ? login.substring(0, 100) : login);
    }

    static String ofAddress(String address) {
        return "address:" + (address.length() > 100 ? address.substring(0, 100) : address);
    }

    /** How long to wait now; zero or less when a try is free. */
    Duration toWait(Instant now) {
        return Duration.between(now, freeAt);
    }

    /** A try begins; it counts as failed until {@link #succeed}, so that many at once are not all free. */
    void begin(Instant now) {
        failures = now.isAfter(lastAt.plus(FORGIVEN)) ? 1 : failures + 1;
        lastAt = now;
        freeAt = now.plus(waitAfter(failures, free()));
    }

    void succeed() {
        failures = Math.max(0, failures - 1);
        freeAt = lastAt.plus(waitAfter(failures, free()));
    }

    static Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private int free() {
        return subject.startsWith("login:") ? FREE_FOR_LOGIN : FREE_FOR_ADDRESS;
    }
}
