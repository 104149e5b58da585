package org.tsunagi.base.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tsunagi.base.kernel.Attempts;

/**
 * Takes in what a request sends before a worker sees it: RESTEasy would let a worker wait for each body, and some two hundred that
 * do not go on would stop every page. Who sends too much gets a page; Quarkus closes the connection, which a browser shows as a
 * broken site, so what is only somewhat too large is read, thrown away and answered.
 */
@ApplicationScoped
class BodyLimit {
    private static final int AFTER_THE_HEADERS = 9_000;
    private static final int PATIENCE = 10;
    /** All bodies together may take this part of the memory. */
    private static final int SHARE = 8;

    private static final long LOOKED_EVERY = 1_000;
    private static final int TOO_LARGE = 413;
    private static final int BAD_REQUEST = 400;
    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    static final Attempts REFUSED = new Attempts("bodies that were too large, too slow or too many");

    private final long limit;
    private final IncomingBodies bodies;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.read-timeout") Duration patience) {
        this.limit = limit.asLongValue();
        this.bodies = new IncomingBodies(
                this.limit, PATIENCE * this.limit, Runtime.getRuntime().maxMemory() / SHARE, patience);
    }

    void register(@Observes Filters filters, Vertx vertx) {
        filters.register(this::filter, AFTER_THE_HEADERS);
        vertx.setPeriodic(LOOKED_EVERY, each -> bodies.giveUpTheSlow(System.nanoTime()));
    }

    private void filter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (WITHOUT.contains(request.method()) && !announcesBody(request)) {
            routing.next();
        } else if (length(request) > PATIENCE * limit) {
            REFUSED.refused();
            PlainPage.endWith(TOO_LARGE, routing);
        } else {
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            takeIn(routing);
        }
    }

    private void takeIn(RoutingContext routing) {
        Context loop = Vertx.currentContext();
        IncomingBody body = new IncomingBody(address(routing), System.nanoTime(), status -> {
            REFUSED.refused();
            loop.runOnContext(now -> PlainPage.endWith(status, routing));
        });
        routing.addEndHandler(answered -> bodies.forget(body));
        bodies.begin(body);
        routing.request()
                .exceptionHandler(lost -> {})
                .handler(part -> bodies.take(body, part))
                .endHandler(end -> {
                    if (bodies.finish(body)) {
                        pass(body, routing);
                    }
                })
                .resume();
    }

    private void pass(IncomingBody body, RoutingContext routing) {
        if (body.received > limit) {
            REFUSED.refused();
            PlainPage.answer(TOO_LARGE, routing);
        } else if (PercentCodes.areBroken(routing.request(), body.kept)) {
            PlainPage.answer(BAD_REQUEST, routing);
        } else {
            ((RoutingContextInternal) routing).setBody(body.kept);
            routing.next();
        }
    }

    /** Behind a proxy as the proxy says: see quarkus.http.proxy in the operation document. */
    private static String address(RoutingContext routing) {
        SocketAddress from = routing.request().remoteAddress();
        return from == null ? "" : from.hostAddress();
    }

    private static boolean announcesBody(HttpServerRequest request) {
        return length(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,15}") ? Long.parseLong(length) : 0;
    }
}
