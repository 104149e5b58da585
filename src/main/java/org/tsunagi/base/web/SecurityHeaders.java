package org.tsunagi.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.start.TsunagiConfig;

/**
 * The headers that go with every answer, whoever gives it: pages, files, refusals, unknown paths. Of a page they also say
 * that it is UTF-8, which a template leaves out.
 */
@ApplicationScoped
class SecurityHeaders {
    static final String POLICY_HEADER = "Content-Security-Policy";
    private static final String CACHE_HEADER = "Cache-Control";
    private static final int FIRST = 10_000;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    /** What a page may ask a browser for; ours ask for none of it. */
    private static final String PERMISSIONS = Stream.of(
                    "accelerometer",
                    "autoplay",
                    "browsing-topics",
                    "camera",
                    "display-capture",
                    "encrypted-media",
                    "fullscreen",
                    "geolocation",
                    "gyroscope",
                    "hid",
                    "identity-credentials-get",
                    "idle-detection",
                    "local-fonts",
                    "magnetometer",
                    "microphone",
                    "midi",
                    "payment",
                    "picture-in-picture",
                    "publickey-credentials-create",
                    "publickey-credentials-get",
                    "screen-wake-lock",
                    "serial",
                    "storage-access",
                    "usb",
                    "window-management",
                    "xr-spatial-tracking")
            .map(feature -> feature + "=()")
            .collect(Collectors.joining(", "));

    private static final List<String> STATIC =
            List.of("/css/", "/js/", "/fonts/", "/webjars/", "/_static/", "/favicon.svg");

    private final Map<String, String> onEachAnswer;

    SecurityHeaders(TsunagiConfig config) {
        this.onEachAnswer = onEachAnswer(config.secure());
    }

    Map<String, String> onEachAnswer() {
        return onEachAnswer;
    }

    private static Map<String, String> onEachAnswer(boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(POLICY_HEADER, POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", PERMISSIONS);
        headers.put(CACHE_HEADER, "no-store");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FIRST);
    }

    private void filter(RoutingContext routing) {
        routing.addHeadersEndHandler(done -> put(routing));
        if (SameOrigin.mayAct(routing.request())) {
            routing.next();
        } else {
            SameOrigin.FOREIGN.refused();
            PlainPage.answer(403, routing);
        }
    }

    private void put(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        if ("text/html".equals(headers.get("Content-Type"))) {
            headers.set("Content-Type", "text/html;charset=UTF-8");
        }
        onEachAnswer.forEach(headers::set);
        if (headers.contains("Content-Disposition")) {
            headers.set(POLICY_HEADER, POLICY + "; sandbox");
        }
        if (routing.response().getStatusCode() < 400 && isStatic(routing)) {
            headers.set(CACHE_HEADER, "public, max-age=3600");
        }
    }

    /** Whether a file of the look is asked for, the same for everybody. */
    static boolean isStatic(RoutingContext routing) {
        return STATIC.stream().anyMatch(routing.normalizedPath()::startsWith);
    }
}
