package org.tsunagi.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Lets so many requests be worked on at the same time and answers those beyond at once. Without a bound they queue: each waits
 * longer than the one before, nobody is told, and who has given up is still worked for.
 */
@ApplicationScoped
class TooManyAtOnce {
    /** As many as Quarkus has workers. */
    static final int AT_ONCE = 200;

    private static final Logger LOG = Logger.getLogger(TooManyAtOnce.class);
    private static final int AFTER_THE_BODY = 8_000;
    private static final long MINUTE = 60_000_000_000L;

    private final Outage outage;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong told = new AtomicLong(System.nanoTime() - MINUTE);

    TooManyAtOnce(Outage outage) {
        this.outage = outage;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, AFTER_THE_BODY);
    }

    /** Files of the look need no worker. */
    private void filter(RoutingContext routing) {
        if (SecurityHeaders.isStatic(routing)) {
            routing.next();
        } else if (underWay.incrementAndGet() > AT_ONCE) {
            underWay.decrementAndGet();
            tell();
            outage.answerCrowd(routing);
        } else {
            routing.addEndHandler(answered -> underWay.decrementAndGet());
            routing.next();
        }
    }

    private void tell() {
        long now = System.nanoTime();
        long last = told.get();
        if (now - last >= MINUTE && told.compareAndSet(last, now)) {
            LOG.warn("more than " + AT_ONCE + " requests at the same time; those beyond are told to come again");
        }
    }
}
