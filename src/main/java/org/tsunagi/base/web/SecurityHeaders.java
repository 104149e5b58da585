package org.tsunagi.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tsunagi.base.start.TsunagiConfig;

/**
 * The headers that go with every answer, whoever gives it: pages, files, refusals, unknown paths. Of a page they also say
 * that it is UTF-8, which a template leaves out.
 */
@ApplicationScoped
class SecurityHeaders {
    private static final int FIRST = 10_000;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final List<String> STATIC =
            List.of("/css/", "/js/", "/fonts/", "/webjars/", "/_static/", "/favicon.svg");

    private final TsunagiConfig config;

    SecurityHeaders(TsunagiConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FIRST);
    }

    private void filter(RoutingContext routing) {
        if (!SameOrigin.mayAct(routing.request())) {
            routing.addHeadersEndHandler(done -> put(routing));
            routing.response().setStatusCode(403).end();
            return;
        }
        routing.addHeadersEndHandler(done -> put(routing));
        routing.next();
    }

    private void put(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        if ("text/html".equals(headers.get("Content-Type"))) {
            headers.set("Content-Type", "text/html;charset=UTF-8");
        }
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", isStatic(routing) ? "public, max-age=3600" : "no-store");
        if (config.secure()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean isStatic(RoutingContext routing) {
        return routing.response().getStatusCode() < 400
                && STATIC.stream().anyMatch(routing.normalizedPath()::startsWith);
    }
}
