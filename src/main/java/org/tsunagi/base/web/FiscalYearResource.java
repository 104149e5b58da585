package org.tsunagi.base.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Remembers in this browser which fiscal year its lists are about, until the browser is closed. */
@Path("/fiscal-year")
class FiscalYearResource {
    private final Cookies cookies;

    FiscalYearResource(Cookies cookies) {
        this.cookies = cookies;
    }

    @POST
    @PermitAll
    public Response choose(@RestForm @Nullable String year, @RestForm @Nullable String back, RoutingContext routing) {
        ChosenYear.read(year)
                .ifPresent(
                        chosen -> cookies.keepWhileOpen(routing, ChosenYear.COOKIE, Integer.toString(chosen.year())));
        return Answers.seeOther(back != null && Answers.isLocal(back) ? back : "/");
    }
}
