package org.tsunagi.attendance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.web.AttendancePages.DayList;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;

/** The days of the chosen fiscal year. */
@Path(AttendanceResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class AttendanceResource {
    static final String PATH = "/attendance";

    private final AttendanceViews views;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;

    AttendanceResource(AttendanceViews views, SignedIn signedIn, ChosenYear year, Pages pages) {
        this.views = views;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public DayList list() {
        return new DayList(pages.show("出欠"), views.daysOf(signedIn.require(), year.chosen()));
    }
}
