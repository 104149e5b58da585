package org.tsunagi.base.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Attempts;
import org.tsunagi.base.start.TsunagiConfig;

/** Whether a request was made by one of our own pages, as far as the browser says so. */
@RequestScoped
class SameOrigin {
    /** Forms without a good secret, or from a page of somebody else. */
    static final Attempts FOREIGN = new Attempts("forms that no page of ours is known to have sent");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RoutingContext routing;
    private final TsunagiConfig config;

    SameOrigin(RoutingContext routing, TsunagiConfig config) {
        this.routing = routing;
        this.config = config;
    }

    /** False only when a browser says that a page of somebody else makes it act; old browsers say nothing. */
    static boolean mayAct(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return READING.contains(request.method()) || site == null || site.equals("same-origin") || site.equals("none");
    }

    /** True only when the browser says that a page of ours made it: typed values may be shown again then. */
    boolean proven() {
        HttpServerRequest request = routing.request();
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = authority(request.getHeader("Origin"));
        return origin != null
                && (origin.equals(String.valueOf(request.authority()))
                        || origin.equals(authority(config.publicUrl().orElse(null))));
    }

    private static @Nullable String authority(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url).getRawAuthority();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
