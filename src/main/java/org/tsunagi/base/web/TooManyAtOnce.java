package org.tsunagi.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
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
    private static final int FIRST_OF_ALL = Priorities.AUTHENTICATION - 1;
    private static final String WORK = "tsunagi.work";

    private final Outage outage;
    private final AtomicInteger taken = new AtomicInteger();
    private final OnceAMinute told = new OnceAMinute();

    TooManyAtOnce(Outage outage) {
        this.outage = outage;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, AFTER_THE_BODY);
    }

    /** Files of the look need no worker. */
    private void filter(RoutingContext routing) {
        if (SecurityHeaders.isStatic(routing) || WorkPlace.take(routing, taken, AT_ONCE)) {
            routing.next();
        } else {
            tell();
            outage.answerCrowd(routing);
        }
    }

    /** The worker has the request from here on until RESTEasy has done with it, whether or not somebody waits for the answer. */
    @ServerRequestFilter(priority = FIRST_OF_ALL)
    void begin(RoutingContext routing) {
        Runnable done = WorkPlace.begin(routing);
        routing.put(WORK, done);
        CurrentRequestManager.get().registerCompletionCallback(failure -> done.run());
    }

    /** RESTEasy gave the request up to the router in the middle of its work, and calls nobody back then. */
    static void givenUp(RoutingContext routing) {
        Runnable done = routing.get(WORK);
        if (done != null) {
            done.run();
        }
    }

    private void tell() {
        if (told.isTime()) {
            LOG.warn("more than " + AT_ONCE + " requests at the same time; those beyond are told to come again");
        }
    }
}
