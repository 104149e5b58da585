package org.tsunagi.base.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/**
 * Carries the secret of a personal link from its start button to its sheet, out of the address bar; one for each sheet, so
 * that two people may use one browser. From there on the sheet's forms carry the secret themselves.
 */
@RequestScoped
public class SheetCookie {
    /** What it is called; the path tells one sheet's from another's. */
    public static final String NAME = "sheet";

    private static final long TWELVE_HOURS = 12 * 60 * 60L;

    private final RoutingContext routing;
    private final Cookies cookies;

    SheetCookie(RoutingContext routing, Cookies cookies) {
        this.routing = routing;
        this.cookies = cookies;
    }

    /** The secret that was given for the sheet at this path, or nothing. */
    public String token(String sheet) {
        return cookies.value(routing, NAME, sheet);
    }

    public void give(String sheet, String token) {
        cookies.keep(routing, NAME, token, sheet, TWELVE_HOURS);
    }

    public void takeAway(String sheet) {
        cookies.keep(routing, NAME, "", sheet, 0);
    }
}
