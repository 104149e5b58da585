package org.tsunagi.base.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives a page to whoever sends too much. Quarkus closes the connection, which a browser shows as a broken site; so what
 * is only somewhat too large is read, thrown away and answered.
 */
@ApplicationScoped
class BodyLimit {
    static final String PAGE = "/too-large";
    private static final int AFTER_THE_HEADERS = 9_000;
    private static final int PATIENCE = 10;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, AFTER_THE_HEADERS);
    }

    private void filter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        long length = length(request);
        if (length <= limit || length > PATIENCE * limit) {
            routing.next();
            return;
        }
        request.handler(thrownAway -> {});
        request.endHandler(end -> {
            request.headers().remove(HttpHeaders.CONTENT_LENGTH);
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
            routing.reroute(HttpMethod.GET, PAGE);
        });
        request.resume();
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,15}") ? Long.parseLong(length) : 0;
    }
}
