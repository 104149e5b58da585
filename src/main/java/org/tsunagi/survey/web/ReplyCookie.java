package org.tsunagi.survey.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.start.TsunagiConfig;

/**
 * Carries the secret of a personal link from its start button to its sheet, out of the address bar; one for each sheet, so
 * that two people may answer at one browser. From there on the sheet carries the secret itself.
 */
@RequestScoped
class ReplyCookie {
    private static final String NAME = "survey-reply";
    private static final long TWELVE_HOURS = 12 * 60 * 60L;

    private final RoutingContext routing;
    private final TsunagiConfig config;

    ReplyCookie(RoutingContext routing, TsunagiConfig config) {
        this.routing = routing;
        this.config = config;
    }

    @Nullable
    String token() {
        Cookie cookie = routing.request().getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    void give(String sheet, String token) {
        routing.response()
                .addCookie(Cookie.cookie(NAME, token)
                        .setPath(sheet)
                        .setHttpOnly(true)
                        .setSecure(config.secure())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(TWELVE_HOURS));
    }
}
