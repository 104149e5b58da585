package org.tsunagi.attendance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.CheckInCodes;
import org.tsunagi.attendance.RollCallStand;
import org.tsunagi.attendance.web.AttendancePages.ScanPage;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;

/** Waits for the next admission slip at the door of a day; a USB scanner types its code into the field. */
@Path("/days/{day}/check-in")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class ScanResource {
    private final AttendanceViews views;
    private final SignedIn signedIn;
    private final Pages pages;

    ScanResource(AttendanceViews views, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public Response scan(@RestPath long day, @RestQuery @Nullable String code) {
        RollCallStand stand = views.stand(signedIn.require(), day);
        Problems problems = new Problems();
        if (code == null || code.isBlank()) {
            return Response.ok(page(stand, "", problems)).build();
        }
        Optional<String> page = CheckInCodes.pathIn(code);
        if (page.isPresent()) {
            return Answers.seeOther(page.get());
        }
        problems.tryTo(() -> {
            throw new RuleViolation("code", "attendance.checkIn.unreadable");
        });
        return Answers.refused(page(stand, code, problems));
    }

    private ScanPage page(RollCallStand stand, String code, Problems problems) {
        return new ScanPage(
                pages.of(FiscalYear.of(stand.day().heldOn())).show(stand.day().session() + "の受付", problems),
                stand,
                code);
    }

    static String place(long day) {
        return "/days/" + day + "/check-in";
    }
}
