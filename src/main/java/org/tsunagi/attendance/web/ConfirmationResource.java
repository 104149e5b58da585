package org.tsunagi.attendance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.RestSeen;
import org.tsunagi.attendance.web.AttendancePages.RollCallPage;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
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

    /** With the rest marked as present first where the button says so. */
    @POST
    public Response confirm(
            @RestPath long day,
            @RestForm @Nullable String rest,
            @RestForm @Nullable String unmarked,
            @BeanParam RollCallFilter filter) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        boolean ready =
                rest == null || problems.tryTo(() -> desk.markRestPresent(viewer, day, RestSeen.sent(unmarked)));
        if (!ready || !problems.tryTo(() -> desk.confirm(viewer, day))) {
            return Answers.refused(
                    RollCallPage.refused(pages, views.rollCall(signedIn.require(), day), filter, problems));
        }
        return Answers.seeOther(next(day));
    }

    /** The next day of these courses that waits, or once there is none this one; with the way to a judgement that can begin. */
    private String next(long confirmed) {
        LocalDate day = views.rollCall(signedIn.require(), confirmed).day().heldOn();
        Optional<Long> waiting = views.nextToConfirm(confirmed);
        if (waiting.isPresent()) {
            flash.say(
                    Messages.say("attendance.confirmed.goOn", JapaneseDate.withWeekday(day)),
                    RollCallResource.place(confirmed),
                    Messages.say("attendance.confirmed.back"));
        } else {
            flash.say(Messages.say("attendance.confirmed"));
        }
        views.heldWith(confirmed)
                .forEach(held -> flash.say(
                        Messages.say("attendance.confirmed.held", held.course()),
                        "/courses/" + held.courseId() + "/judgement",
                        Messages.say("attendance.confirmed.judge")));
        return RollCallResource.place(waiting.orElse(confirmed));
    }
}
