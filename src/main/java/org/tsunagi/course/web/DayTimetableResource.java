package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.LessonCorrection;
import org.tsunagi.course.web.CoursePages.DayShow;
import org.tsunagi.masters.HolidayViews;

/** The times and lecturers of a day's lessons, corrected together on the day's page. */
@Path("/sessions/{id}/days/{day}/timetable")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class DayTimetableResource {
    private final LessonDesk desk;
    private final CourseViews views;
    private final HolidayViews holidays;
    private final Pages pages;
    private final Flash flash;

    DayTimetableResource(LessonDesk desk, CourseViews views, HolidayViews holidays, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.holidays = holidays;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response toTheDay(@RestPath long id, @RestPath("day") long dayId) {
        views.session(id).day(dayId);
        return Answers.seeOther(DaysResource.at(id, dayId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@RestPath long id, @RestPath("day") long dayId, MultivaluedMap<String, String> sent) {
        LessonRows rows = new LessonRows(views.session(id).day(dayId), sent, false);
        Problems problems = new Problems();
        List<LessonCorrection> wanted = rows.read(problems);
        if (!wanted.isEmpty() && problems.tryTo(() -> desk.correct(dayId, wanted))) {
            flash.say("コマ" + wanted.size() + "件を変更しました。");
            return Answers.seeOther(DaysResource.at(id, dayId));
        }
        LessonRows shown = problems.stale() ? rows.over(views.session(id).day(dayId)) : rows;
        return Answers.refused(DayShow.corrected(pages, views, holidays.calendar(), id, shown, problems));
    }
}
