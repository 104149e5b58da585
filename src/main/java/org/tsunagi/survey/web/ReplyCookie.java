package org.tsunagi.survey.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.tsunagi.base.web.Cookies;

/**
 * Carries the secret of a personal link from its start button to its sheet, out of the address bar; one for each sheet, so
 * that two people may answer at one browser. From there on the sheet carries the secret itself.
 */
@RequestScoped
class ReplyCookie {
    private static final String NAME = "survey-reply";
    private static final long TWELVE_HOURS = 12 * 60 * 60L;

    private final RoutingContext routing;
    private final Cookies cookies;

    ReplyCookie(RoutingContext routing, Cookies cookies) {
        this.routing = routing;
        this.cookies = cookies;
    }

    String token(String sheet) {
        return cookies.value(routing, NAME, sheet);
    }

    void give(String sheet, String token) {
        cookies.keep(routing, NAME, token, sheet, TWELVE_HOURS);
    }
}
