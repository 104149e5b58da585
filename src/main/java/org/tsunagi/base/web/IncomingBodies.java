package org.tsunagi.base.web;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bodies of requests that are coming in, by the address they come from: how long one may take, how many of an address may be
 * open, how much memory all may hold. Where an address has too many the oldest goes, so that what it sends in one go is taken.
 */
class IncomingBodies {
    /** So many of one address may be unfinished. */
    static final int AT_ONCE = 100;

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    /** For each of so many bytes a body may take a second longer: a slow line. */
    private static final long BYTES_A_SECOND = 50_000;

    private final long limit;
    private final long patience;
    private final long room;
    private final Duration least;
    private final Map<String, Set<IncomingBody>> byAddress = new HashMap<>();
    private long held;

    /**
     * @param limit more bytes than these are read, but not kept
     * @param patience more bytes than these are not read
     * @param room how many bytes all may hold together
     * @param least what a body may take, however small it is
     */
    IncomingBodies(long limit, long patience, long room, Duration least) {
        this.limit = limit;
        this.patience = patience;
        this.room = room;
        this.least = least;
    }

    synchronized void begin(IncomingBody body) {
        Set<IncomingBody> ofAddress = byAddress.computeIfAbsent(body.address, address -> new LinkedHashSet<>());
        ofAddress.add(body);
        if (ofAddress.stream().filter(one -> one.open).count() > AT_ONCE) {
            oldest(ofAddress).ifPresent(one -> refuse(one, TOO_MANY));
        }
    }

    synchronized void take(IncomingBody body, Buffer part) {
        if (!body.open) {
            return;
        }
        body.received += part.length();
        if (body.received > patience) {
            refuse(body, TOO_LARGE);
        } else if (body.received > limit) {
            drop(body);
        } else {
            body.kept.appendBuffer(part);
            held += part.length();
            makeRoom();
        }
    }

    /** Whether it came in whole; not if its sender has been refused meanwhile. */
    synchronized boolean finish(IncomingBody body) {
        boolean whole = body.open;
        body.open = false;
        return whole;
    }

    /** Its request has been answered, or its connection is lost. */
    synchronized void forget(IncomingBody body) {
        body.open = false;
        drop(body);
        byAddress.computeIfPresent(body.address, (address, bodies) -> {
            bodies.remove(body);
            return bodies.isEmpty() ? null : bodies;
        });
    }

    synchronized void giveUpTheSlow(long now) {
        for (Set<IncomingBody> bodies : byAddress.values()) {
            bodies.stream()
                    .filter(body -> body.open && isSlow(body, now))
                    .forEach(body -> refuse(body, REQUEST_TIMEOUT));
        }
    }

    private boolean isSlow(IncomingBody body, long now) {
        Duration may = least.plusSeconds(body.received / BYTES_A_SECOND);
        return now - body.begun > may.toNanos();
    }

    /** Of the address that holds the most the oldest goes. */
    private void makeRoom() {
        while (held > room) {
            Optional<IncomingBody> goes = byAddress.values().stream()
                    .filter(bodies -> oldest(bodies).isPresent())
                    .max(Comparator.comparingLong(IncomingBodies::heldBy))
                    .flatMap(IncomingBodies::oldest);
            if (goes.isEmpty()) {
                return;
            }
            refuse(goes.get(), TOO_MANY);
        }
    }

    private static long heldBy(Collection<IncomingBody> bodies) {
        return bodies.stream().mapToLong(body -> body.kept.length()).sum();
    }

    private static Optional<IncomingBody> oldest(Collection<IncomingBody> bodies) {
        return bodies.stream().filter(body -> body.open).findFirst();
    }

    private void refuse(IncomingBody body, int status) {
        body.open = false;
        drop(body);
        body.refuse(status);
    }

    private void drop(IncomingBody body) {
        held -= body.kept.length();
        body.kept = Buffer.buffer();
    }
}
