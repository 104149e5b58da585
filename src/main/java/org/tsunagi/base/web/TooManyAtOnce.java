package org.tsunagi.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.tsunagi.base.kernel.OnceAMinute;

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

    private final Outage outage;
    private final AtomicInteger underWay = new AtomicInteger();
    private final OnceAMinute told = new OnceAMinute();

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
        if (told.isTime()) {
            LOG.warn("more than " + AT_ONCE + " requests at the same time; those beyond are told to come again");
        }
    }
}
