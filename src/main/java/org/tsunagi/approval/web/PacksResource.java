package org.tsunagi.approval.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.approval.PackViews;
import org.tsunagi.approval.PackViews.PackFile;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.SignedIn;

/** A pack of drafts (決裁用の案) as it was made. */
@Path("/packs/{id:[0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class PacksResource {
    private final PackViews views;
    private final SignedIn signedIn;

    PacksResource(PackViews views, SignedIn signedIn) {
        this.views = views;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/pack.zip")
    public Response file(@RestPath long id) {
        PackFile pack = views.file(signedIn.require(), id);
        return Download.of(pack.content(), pack.name(), Download.ZIP);
    }
}
