package org.tsunagi.base.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.start.TsunagiConfig;

/**
 * Our cookies: out of reach for scripts and other sites. Where users come by https their names begin with {@code __Host-},
 * which browsers take from this very host alone, so that no neighbour under the same domain can plant one.
 */
@ApplicationScoped
public class Cookies {
    private static final String ROOT = "/";

    private final TsunagiConfig config;

    Cookies(TsunagiConfig config) {
        this.config = config;
    }

    /** What the browser keeps under this name; empty when it keeps nothing. */
    public String value(RoutingContext routing, String name) {
        return value(routing, name, ROOT);
    }

    /** The same of a cookie for the pages below a path. */
    public String value(RoutingContext routing, String name, String path) {
        Cookie cookie = routing.request().getCookie(name(name, path));
        return cookie == null ? "" : cookie.getValue();
    }

    /** Until the browser is closed. */
    public void keepWhileOpen(RoutingContext routing, String name, String value) {
        routing.response().addCookie(cookie(name, value, ROOT));
    }

    public void keep(RoutingContext routing, String name, String value, long seconds) {
        keep(routing, name, value, ROOT, seconds);
    }

    /** For the pages below a path only. */
    public void keep(RoutingContext routing, String name, String value, String path, long seconds) {
        routing.response().addCookie(cookie(name, value, path).setMaxAge(seconds));
    }

    public void takeAway(RoutingContext routing, String name) {
        keep(routing, name, "", 0);
    }

    /** How the browser knows it; {@code __Host-} goes with the root path only. */
    private String name(String name, String path) {
        if (!config.secure()) {
            return name;
        }
        return (path.equals(ROOT) ? TsunagiConfig.HOST_ONLY : "__Secure-") + name;
    }

    private Cookie cookie(String name, String value, String path) {
        return Cookie.cookie(name(name, path), value)
                .setPath(path)
                .setHttpOnly(true)
                .setSecure(config.secure())
                .setSameSite(CookieSameSite.LAX);
    }
}
