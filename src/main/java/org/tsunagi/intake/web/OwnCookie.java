package org.tsunagi.intake.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.tsunagi.base.web.Cookies;

/**
 * Carries the secret of a personal link to its application, out of the address bar; one for each application, so that two
 * people may use one browser. From there on its forms carry the secret themselves.
 */
@RequestScoped
class OwnCookie {
    private static final String NAME = "own-application";
    private static final long TWELVE_HOURS = 12 * 60 * 60L;

    private final RoutingContext routing;
    private final Cookies cookies;

    OwnCookie(RoutingContext routing, Cookies cookies) {
        this.routing = routing;
        this.cookies = cookies;
    }

    String token(String sheet) {
        return cookies.value(routing, NAME, sheet);
    }

    void give(String sheet, String token) {
        cookies.keep(routing, NAME, token, sheet, TWELVE_HOURS);
    }

    void takeAway(String sheet) {
        cookies.keep(routing, NAME, "", sheet, 0);
    }
}
