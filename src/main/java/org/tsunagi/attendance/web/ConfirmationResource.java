package org.tsunagi.attendance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.web.AttendancePages.RollCallPage;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;

/** Confirms the attendance of a day. */
@Path("/days/{day}/confirmation")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ConfirmationResource {
    private final AttendanceDesk desk;
    private final AttendanceViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ConfirmationResource(AttendanceDesk desk, AttendanceViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @POST
    public Response confirm(@RestPath long day) {
        Problems problems = new Problems();
        if (!problems.tryTo(() -> desk.confirm(signedIn.require(), day))) {
            return Answers.refused(RollCallPage.of(pages, views.rollCall(signedIn.require(), day), problems));
        }
        flash.say("この日の出欠を確定しました。");
        return Answers.seeOther(RollCallResource.place(day));
    }
}
