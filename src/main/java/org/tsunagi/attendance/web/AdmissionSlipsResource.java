package org.tsunagi.attendance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AdmissionSlip;
import org.tsunagi.attendance.CheckInViews;
import org.tsunagi.attendance.print.AdmissionSlipPdf;
import org.tsunagi.attendance.web.AttendancePages.AdmissionSlips;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;

/** The admission slips of a course, of all days or one. */
@Path("/courses/{id}/admission-slips")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class AdmissionSlipsResource {
    private final CheckInViews views;
    private final CourseViews courses;
    private final TsunagiConfig config;
    private final SignedIn signedIn;
    private final Pages pages;

    AdmissionSlipsResource(
            CheckInViews views, CourseViews courses, TsunagiConfig config, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.courses = courses;
        this.config = config;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public AdmissionSlips choose(@RestPath long id) {
        CourseLine course = courses.line(id);
        List<AdmissionSlip> slips = views.slips(signedIn.require(), id);
        return new AdmissionSlips(
                pages.of(course.fiscalYear()).show(course.title() + "の受講票"),
                course,
                views.daysOf(signedIn.require(), id),
                slips.stream().map(AdmissionSlip::number).distinct().count(),
                AdmissionSlipPdf.inKana(slips));
    }

    /** @param day one of the course's; null for all of them */
    @GET
    @Path("/slips.pdf")
    public Response print(@RestPath long id, @RestQuery @Nullable Long day) {
        List<AdmissionSlip> slips = views.slips(signedIn.require(), id).stream()
                .filter(slip -> day == null || slip.day().dayId() == day)
                .toList();
        return file(config, id, courses.line(id).shortTitle(), slips);
    }

    /** The slips to print; where there are none, the page of the course says why. */
    static Response file(TsunagiConfig config, long course, String whose, List<AdmissionSlip> slips) {
        if (slips.isEmpty()) {
            return Answers.seeOther("/courses/" + course + "/admission-slips");
        }
        String name = Messages.say("attendance.slip.file", whose);
        return Download.of(AdmissionSlipPdf.print(name, slips, config::address), name + ".pdf", Download.PDF);
    }
}
