package org.tsunagi.base.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The page that {@link BodyLimit} answers with. */
@Path(BodyLimit.PAGE)
class TooLargeResource {
    private final Refusals refusals;

    TooLargeResource(Refusals refusals) {
        this.refusals = refusals;
    }

    @GET
    @PermitAll
    public Response show() {
        return refusals.of(Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode());
    }
}
