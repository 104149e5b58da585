package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.SessionDetail.LessonPlan;
import org.tsunagi.course.web.CoursePages.DayShow;
import org.tsunagi.course.web.CoursePages.LessonEdit;
import org.tsunagi.masters.HolidayViews;

/** What is taught on a day of a training session. */
@Path("/sessions/{id}/days/{day}/lessons")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class LessonsResource {
    private final LessonDesk desk;
    private final CourseViews views;
    private final HolidayViews holidays;
    private final Pages pages;
    private final Flash flash;

    LessonsResource(LessonDesk desk, CourseViews views, HolidayViews holidays, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.holidays = holidays;
        this.pages = pages;
        this.flash = flash;
    }

    @POST
    public Response add(@RestPath long id, @RestPath("day") long dayId, @BeanParam LessonForm form) {
        SessionDetail session = views.session(id);
        session.day(dayId);
        Problems problems = new Problems();
        NewLesson wanted = form.read(problems, subjects(session));
        if (wanted != null && problems.tryTo(() -> desk.add(dayId, wanted))) {
            flash.say("コマを追加しました。");
            return Answers.seeOther(DaysResource.at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, form, problems));
    }

    @GET
    @Path("/{lesson}/edit")
    public LessonEdit ask(@RestPath long id, @RestPath("day") long dayId, @RestPath("lesson") long lessonId) {
        SessionDetail session = views.session(id);
        LessonPlan kept = session.day(dayId).lesson(lessonId);
        return editPage(session, dayId, kept, LessonForm.of(kept), Stored.at(kept.version()), new Problems());
    }

    @POST
    @Path("/{lesson}/edit")
    public Response change(
            @RestPath long id,
            @RestPath("day") long dayId,
            @RestPath("lesson") long lessonId,
            @BeanParam LessonForm form) {
        SessionDetail session = views.session(id);
        LessonPlan kept = session.day(dayId).lesson(lessonId);
        Problems problems = new Problems();
        NewLesson wanted = form.read(problems, subjects(session));
        if (wanted != null && problems.tryTo(() -> desk.change(lessonId, wanted, Stored.version(form.version())))) {
            flash.say("コマを変更しました。");
            return Answers.seeOther(DaysResource.at(id, dayId));
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), LessonForm.words(kept));
        return Answers.refused(editPage(session, dayId, kept, form, stored, problems));
    }

    @POST
    @Path("/{lesson}/removal")
    public Response drop(@RestPath long id, @RestPath("day") long dayId, @RestPath("lesson") long lessonId) {
        String subject = views.session(id).day(dayId).lesson(lessonId).subject();
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.drop(lessonId))) {
            flash.say("「" + subject + "」をこの日から外しました。");
            return Answers.seeOther(DaysResource.at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, LessonForm.blank(), problems));
    }

    private DayShow dayPage(long id, long dayId, LessonForm form, Problems problems) {
        return DayShow.of(
                pages,
                views,
                holidays.calendar(),
                id,
                dayId,
                DayForm.blank(),
                form,
                CancellationForm.blank(),
                problems);
    }

    private LessonEdit editPage(
            SessionDetail session, long dayId, LessonPlan kept, LessonForm form, Stored stored, Problems problems) {
        return new LessonEdit(
                pages.of(session.session().fiscalYear()).show("コマの変更", problems),
                session,
                session.day(dayId),
                kept,
                form,
                stored,
                LessonForm.choices(subjects(session)));
    }

    private List<SubjectLine> subjects(SessionDetail session) {
        return views.subjects(session.session().fiscalYear());
    }
}
