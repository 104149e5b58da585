package org.tsunagi.base.web;

import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;
import org.tsunagi.base.kernel.Incident;
import org.tsunagi.base.kernel.StorageFailure;

/**
 * Answers what failed outside the resources and their {@link ErrorPages}, or in these themselves. Left alone, Quarkus writes the
 * failure with its message into the log and answers with JSON.
 */
@ApplicationScoped
class LastResort {
    /** Before Quarkus' own, which is the last, and after those that know what to do. */
    private static final int LAST_BUT_ONE = Integer.MAX_VALUE - 1;

    private static final int MISTAKEN = 400;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;

    private final Outage outage;

    LastResort(Outage outage) {
        this.outage = outage;
    }

    void register(@Observes Router router) {
        router.route().order(LAST_BUT_ONE).failureHandler(this::answer);
    }

    private void answer(RoutingContext routing) {
        TooManyAtOnce.givenUp(routing);
        Throwable failure = routing.failure();
        HttpServerResponse response = routing.response();
        if (failure == null) {
            PlainPage.answer(routing.statusCode() > 0 ? routing.statusCode() : FAILED, routing);
        } else if (failure instanceof SecurityException || failure instanceof AuthenticationException) {
            routing.next(); // who has not signed in, may not, or is on the way there
        } else if (response.closed() || LostConnection.isCauseOf(failure)) {
            routing.request().connection().close();
        } else if (response.headWritten()) {
            Incident.note(failure);
            routing.request().connection().close();
        } else if (StorageFailure.isGone(failure)) {
            outage.answer(routing, failure);
        } else if (routing.statusCode() >= MISTAKEN && routing.statusCode() < FAILED) {
            PlainPage.answer(routing.statusCode(), routing); // said by the server of what cannot be read: no incident
        } else {
            PlainPage.answer(status(failure), routing);
        }
    }

    private static int status(Throwable failure) {
        Incident.note(failure);
        return failure instanceof RejectedExecutionException ? UNAVAILABLE : FAILED;
    }
}
