package org.tsunagi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;

/**
 * How fast passwords may be tried where tries are counted: some are free, then each failure doubles the wait from 5
 * seconds to 15 minutes. Failures are forgotten one by one as time goes by, so nothing is shut for good.
 */
@Entity
class SignInPace extends StoredEntity {
    /** Whatever is counted is forgotten by then. */
    static final Duration FORGOTTEN = Duration.ofHours(6);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;
    private @Nullable String login;
    private int failures;
    /** Up to when failures have been forgotten. */
    private Instant forgottenAt;

    private Instant lastAt;
    private Instant freeAt;

    SignInPace(Counted counted, Instant now) {
        this.kind = counted.kind();
        this.subject = counted.subject();
        this.login = counted.login();
        this.forgottenAt = now;
        this.lastAt = now;
        this.freeAt = now;
    }

    protected SignInPace() {}

    /** How long to wait now; zero or less when a try is free. A clock that was put back leaves nobody waiting. */
    Duration toWait(Instant now) {
        Duration wait = Duration.between(now, freeAt);
        return wait.compareTo(LONGEST_WAIT.multipliedBy(2)) > 0 ? Duration.ZERO : wait;
    }

    /** The same in whole seconds, rounded up. */
    long secondsToWait(Instant now) {
        return (toWait(now).toMillis() + 999) / 1000;
    }

    /** A try begins; it counts as failed until {@link #succeed}, so that many at once are not all free. */
    void begin(Instant now) {
        forget(now);
        failures++;
        lastAt = now;
        freeAt = now.plus(waitAfter(failures, kind.free));
    }

    /** The try that began then was right: it counts nothing, and nobody waits because of it. */
    void succeed(Instant begun) {
        failures = Math.max(0, failures - 1);
        if (lastAt.equals(begun)) {
            freeAt = begun;
        }
    }

    private void forget(Instant now) {
        long forgotten = Math.max(0, Duration.between(forgottenAt, now).dividedBy(kind.forgetsEvery));
        if (forgotten >= failures) {
            failures = 0;
            forgottenAt = now;
        } else {
            failures -= (int) forgotten;
            forgottenAt = forgottenAt.plus(kind.forgetsEvery.multipliedBy(forgotten));
        }
    }

    static Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Where tries are counted, how many failures are free there, and how often one of them is forgotten. */
    enum Kind {
        /** One account in a browser it has signed in from before: strangers are not counted here. */
        BROWSER(5, Duration.ofMinutes(10), true),
        /** One account from one address. */
        PLACE(5, Duration.ofMinutes(10), true),
        /** One account from anywhere, against many addresses at once. */
        LOGIN(20, Duration.ofMinutes(5), false),
        /** Whatever account from one address; a whole office may sit behind it. */
        ADDRESS(30, Duration.ofMinutes(2), false),
        /** The codes of one account's second factor: only who knows its password gets so far. */
        CODE(5, Duration.ofMinutes(10), false);

        final int free;
        final Duration forgetsEvery;
        /** Whether all failures were most likely the person's who is right in the end. */
        final boolean ofOnePerson;

        Kind(int free, Duration forgetsEvery, boolean ofOnePerson) {
            this.free = free;
            this.forgetsEvery = forgetsEvery;
            this.ofOnePerson = ofOnePerson;
        }
    }

    /**
     * Where a try is counted.
     *
     * @param login the account tried, whose reset forgets it; null for an address, which is not one account's
     */
    record Counted(Kind kind, String subject, @Nullable String login) {
        private static final int LONGEST = 100;

        static Counted inBrowser(String name, String login) {
            return new Counted(Kind.BROWSER, name, cut(login));
        }

        static Counted at(String address, String login) {
            return new Counted(Kind.PLACE, cut(address) + " " + cut(login), cut(login));
        }

        static Counted of(String login) {
            return new Counted(Kind.LOGIN, cut(login), cut(login));
        }

        static Counted codesOf(String login) {
            return new Counted(Kind.CODE, cut(login), cut(login));
        }

        static Counted from(String address) {
            return new Counted(Kind.ADDRESS, cut(address), null);
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }
    }
}
