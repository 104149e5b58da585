package org.tsunagi.base.web;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A request's place among those that are worked on at the same time. It is free once the request has been answered or broken off
 * and no worker has it any more: a worker goes on for a visitor who has left.
 */
public final class WorkPlace {
    private static final String PLACE = "tsunagi.work-place";

    private final AtomicInteger taken;
    private int holders = 1;

    private WorkPlace(AtomicInteger taken) {
        this.taken = taken;
    }

    /** Takes a place for a request, unless so many are taken that none is left. */
    static boolean take(RoutingContext routing, AtomicInteger taken, int atOnce) {
        if (taken.incrementAndGet() > atOnce) {
            taken.decrementAndGet();
            return false;
        }
        WorkPlace place = new WorkPlace(taken);
        Runnable leaving = place.end();
        routing.put(PLACE, place);
        routing.addEndHandler(answeredOrBrokenOff -> leaving.run());
        return true;
    }

    /** A worker begins with the request; what comes back is run when it has done, and counts once. */
    static Runnable begin(RoutingContext routing) {
        WorkPlace place = routing.get(PLACE);
        return place == null ? () -> {} : place.hold();
    }

    /** Works on a request outside its resource. */
    public static <T> T during(RoutingContext routing, Supplier<T> work) {
        Runnable done = begin(routing);
        try {
            return work.get();
        } finally {
            done.run();
        }
    }

    private synchronized Runnable hold() {
        if (holders++ == 0) {
            taken.incrementAndGet(); // it was broken off before a worker came to it
        }
        return end();
    }

    private Runnable end() {
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                letGo();
            }
        };
    }

    private synchronized void letGo() {
        if (--holders == 0) {
            taken.decrementAndGet();
        }
    }
}
