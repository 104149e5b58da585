package org.tsunagi.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page whose author forgot to say who may see it. */
@Path("/unannotated")
class UnannotatedResource {
    @GET
    public String secret() {
        return "secret";
    }
}
