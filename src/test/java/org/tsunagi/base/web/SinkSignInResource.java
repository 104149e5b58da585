package org.tsunagi.base.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What the sign-in does with a kept form. */
@Path("/sink-sign-in")
class SinkSignInResource {
    private final KeptForms keptForms;

    SinkSignInResource(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    @POST
    @PermitAll
    public Response signIn(MultivaluedMap<String, String> form) {
        return KeptForm.from(form).map(keptForms::show).orElseGet(() -> Answers.seeOther("/"));
    }
}
