package org.tsunagi.account.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.start.TsunagiConfig;

/** The cookie of a signed-in browser: out of reach for scripts and other sites, gone when the browser is closed. */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "tsunagi-session";

    private final TsunagiConfig config;

    SessionCookie(TsunagiConfig config) {
        this.config = config;
    }

    static Optional<String> token(RoutingContext routing) {
        return Optional.ofNullable(routing.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }

    void give(RoutingContext routing, String token) {
        routing.response().addCookie(cookie(token));
    }

    void take(RoutingContext routing) {
        routing.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(config.secure())
                .setSameSite(CookieSameSite.LAX);
    }
}
