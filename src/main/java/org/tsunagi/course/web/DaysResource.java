package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.web.CoursePages.DayShow;
import org.tsunagi.course.web.CoursePages.SessionShow;
import org.tsunagi.masters.HolidayViews;

/** The days of a training session: their dates, and what of them is called off. */
@Path("/sessions/{id}/days")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class DaysResource {
    private final TimetableDesk desk;
    private final LessonDesk lessons;
    private final CourseViews views;
    private final HolidayViews holidays;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    DaysResource(
            TimetableDesk desk,
            LessonDesk lessons,
            CourseViews views,
            HolidayViews holidays,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.lessons = lessons;
        this.views = views;
        this.holidays = holidays;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @POST
    public Response addDay(@RestPath long id, @BeanParam DayForm form) {
        Problems problems = new Problems();
        LocalDate day = form.read(problems, views.session(id).session().fiscalYear());
        if (day != null && problems.tryTo(() -> desk.addDay(id, day))) {
            flash.say(JapaneseDate.both(day) + "を追加しました。");
            return Answers.seeOther("/sessions/" + id);
        }
        SessionDetail session = views.session(id);
        return Answers.refused(new SessionShow(
                pages.of(session.session().fiscalYear()).show(session.session().title(), problems),
                holidays.calendar(),
                session,
                views.closedOf(id),
                form,
                TimetableForm.draft(views.untaught(id), session.days())));
    }

    @GET
    @Path("/{day}")
    public DayShow showDay(@RestPath long id, @RestPath long day) {
        return dayPage(id, day, DayForm.blank(), CancellationForm.blank(), new Problems());
    }

    @POST
    @Path("/{day}/date")
    public Response moveDay(@RestPath long id, @RestPath("day") long dayId, @BeanParam DayForm form) {
        SessionDetail session = views.session(id);
        session.day(dayId);
        Problems problems = new Problems();
        LocalDate to = form.read(problems, session.session().fiscalYear());
        if (to != null && problems.tryTo(() -> desk.moveDay(dayId, to, Stored.version(form.version())))) {
            flash.say(JapaneseDate.both(to) + "に変更しました。");
            return Answers.seeOther(at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, form, CancellationForm.blank(), problems));
    }

    @POST
    @Path("/{day}/removal")
    public Response dropDay(@RestPath long id, @RestPath("day") long dayId) {
        String day = JapaneseDate.withWeekday(views.session(id).day(dayId).heldOn());
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.dropDay(dayId))) {
            flash.say(day + "を日程から外しました。");
            return Answers.seeOther("/sessions/" + id);
        }
        return Answers.refused(dayPage(id, dayId, DayForm.blank(), CancellationForm.blank(), problems));
    }

    /** Calls off the day, or the lesson that was chosen. */
    @POST
    @Path("/{day}/cancellation")
    public Response cancel(@RestPath long id, @RestPath("day") long dayId, @BeanParam CancellationForm form) {
        views.session(id).day(dayId);
        Problems problems = new Problems();
        Long lesson = form.lessonId(problems);
        String reason = form.reason(problems);
        if (reason != null && problems.none() && problems.tryTo(() -> cancel(dayId, lesson, reason))) {
            flash.say("中止を記録しました。");
            return Answers.seeOther(at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, DayForm.blank(), form, problems));
    }

    /** Takes the cancellation of the day, or of one lesson, back. */
    @POST
    @Path("/{day}/reinstatement")
    public Response reinstate(@RestPath long id, @RestPath("day") long dayId, @BeanParam CancellationForm form) {
        views.session(id).day(dayId);
        Problems problems = new Problems();
        Long lesson = form.lessonId(problems);
        if (problems.none() && problems.tryTo(() -> reinstate(dayId, lesson))) {
            flash.say("中止を取り消しました。");
            return Answers.seeOther(at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, DayForm.blank(), CancellationForm.blank(), problems));
    }

    private void cancel(long dayId, @Nullable Long lesson, String reason) {
        if (lesson == null) {
            desk.cancel(signedIn.require(), dayId, reason);
        } else {
            lessons.cancel(signedIn.require(), dayId, lesson, reason);
        }
    }

    private void reinstate(long dayId, @Nullable Long lesson) {
        if (lesson == null) {
            desk.reinstate(dayId);
        } else {
            lessons.reinstate(dayId, lesson);
        }
    }

    private DayShow dayPage(long id, long dayId, DayForm move, CancellationForm cancellation, Problems problems) {
        return DayShow.of(
                pages, views, holidays.calendar(), id, dayId, move, LessonForm.blank(), cancellation, problems);
    }

    static String at(long id, long dayId) {
        return "/sessions/" + id + "/days/" + dayId;
    }
}
