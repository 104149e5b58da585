package org.tsunagi.base.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.start.TsunagiConfig;

/** Remembers in this browser which fiscal year its lists are about, until the browser is closed. */
@Path("/fiscal-year")
class FiscalYearResource {
    private final TsunagiConfig config;

    FiscalYearResource(TsunagiConfig config) {
        this.config = config;
    }

    @POST
    @PermitAll
    public Response choose(@RestForm @Nullable String year, @RestForm @Nullable String back, RoutingContext routing) {
        ChosenYear.read(year)
                .ifPresent(chosen -> routing.response()
                        .addCookie(Cookie.cookie(ChosenYear.COOKIE, Integer.toString(chosen.year()))
                                .setPath("/")
                                .setHttpOnly(true)
                                .setSecure(config.secure())
                                .setSameSite(CookieSameSite.LAX)));
        return Answers.seeOther(back != null && Answers.isLocal(back) ? back : "/");
    }
}
