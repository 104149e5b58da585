package org.tsunagi.attendance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.attendance.CheckIn.Slipped;
import org.tsunagi.attendance.CheckInViews;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.SignedIn;

/** The admission slips of one person on a course. */
@Path("/enrollments/{id}/admission-slips.pdf")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class OwnSlipsResource {
    private final CheckInViews views;
    private final TsunagiConfig config;
    private final SignedIn signedIn;

    OwnSlipsResource(CheckInViews views, TsunagiConfig config, SignedIn signedIn) {
        this.views = views;
        this.config = config;
        this.signedIn = signedIn;
    }

    @GET
    public Response print(@RestPath long id) {
        Slipped person = views.person(signedIn.require(), id);
        return AdmissionSlipsResource.file(
                config, person.courseId(), person.name().full(), views.slipsOf(signedIn.require(), person));
    }
}
