package org.tsunagi.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes no form any more once the server is being stopped. Quarkus waits until nobody is being served and closes the connections a
 * moment later: what began in between would be stored, and its answer lost.
 */
@ApplicationScoped
class Stopping {
    /** Before it takes a place among those that are worked on. */
    private static final int AFTER_THE_BODY = 8_001;

    private static final String CLOSE = "close";

    private final Outage outage;

    Stopping(Outage outage) {
        this.outage = outage;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, AFTER_THE_BODY);
    }

    private void filter(RoutingContext routing) {
        if (Outage.isReading(routing.request()) || !isBeingStopped(routing)) {
            routing.next();
        } else {
            outage.answerStopping(routing);
        }
    }

    /** Quarkus counts a request first and marks it afterwards: what has no mark yet is waited for. */
    private static boolean isBeingStopped(RoutingContext routing) {
        return routing.response().headers().contains(HttpHeaders.CONNECTION, CLOSE, true);
    }
}
