package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.SessionDetail.DayPlan;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewLesson;
import org.tsunagi.course.web.CoursePages.DayShow;
import org.tsunagi.course.web.CoursePages.SessionShow;

/** The days of a training session and what is taught on them. */
@Path("/sessions/{id}/days")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class DaysResource {
    private final TimetableDesk desk;
    private final CourseViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    DaysResource(TimetableDesk desk, CourseViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
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
                session,
                form,
                TimetableForm.draft(views.untaught(id), session.days())));
    }

    @GET
    @Path("/{day}")
    public DayShow showDay(@RestPath long id, @RestPath long day) {
        return dayPage(id, day, DayForm.blank(), LessonForm.blank(), new Problems());
    }

    @POST
    @Path("/{day}/date")
    public Response moveDay(@RestPath long id, @RestPath("day") long dayId, @BeanParam DayForm form) {
        SessionDetail session = views.session(id);
        session.day(dayId);
        Problems problems = new Problems();
        LocalDate to = form.read(problems, session.session().fiscalYear());
        if (to != null && problems.tryTo(() -> desk.moveDay(dayId, to))) {
            flash.say(JapaneseDate.both(to) + "に変更しました。");
            return Answers.seeOther(at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, form, LessonForm.blank(), problems));
    }

    @POST
    @Path("/{day}/lessons")
    public Response addLesson(@RestPath long id, @RestPath("day") long dayId, @BeanParam LessonForm form) {
        views.session(id).day(dayId);
        Problems problems = new Problems();
        NewLesson wanted = form.read(problems);
        if (wanted != null && problems.tryTo(() -> desk.addLesson(dayId, wanted))) {
            flash.say("コマを追加しました。");
            return Answers.seeOther(at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, DayForm.blank(), form, problems));
    }

    @POST
    @Path("/{day}/lessons/{lesson}/removal")
    public Response dropLesson(@RestPath long id, @RestPath("day") long dayId, @RestPath("lesson") long lessonId) {
        String subject = views.session(id).day(dayId).lesson(lessonId).subject();
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.dropLesson(lessonId))) {
            flash.say("「" + subject + "」をこの日から外しました。");
            return Answers.seeOther(at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, DayForm.blank(), LessonForm.blank(), problems));
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
        return Answers.refused(dayPage(id, dayId, DayForm.blank(), LessonForm.blank(), problems));
    }

    /** Calls off the day, or the lesson that was chosen. */
    @POST
    @Path("/{day}/cancellation")
    public Response cancel(@RestPath long id, @RestPath("day") long dayId, @BeanParam CancellationForm form) {
        views.session(id).day(dayId);
        Problems problems = new Problems();
        Long lesson = form.lessonId(problems);
        String reason = form.reason(problems);
        if (reason != null
                && problems.none()
                && problems.tryTo(() -> desk.cancel(signedIn.require(), dayId, lesson, reason))) {
            flash.say("中止を記録しました。");
            return Answers.seeOther(at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, DayForm.blank(), LessonForm.blank(), form, problems));
    }

    /** Takes the cancellation of the day, or of one lesson, back. */
    @POST
    @Path("/{day}/reinstatement")
    public Response reinstate(@RestPath long id, @RestPath("day") long dayId, @BeanParam CancellationForm form) {
        views.session(id).day(dayId);
        Problems problems = new Problems();
        Long lesson = form.lessonId(problems);
        if (problems.none() && problems.tryTo(() -> desk.reinstate(dayId, lesson))) {
            flash.say("中止を取り消しました。");
            return Answers.seeOther(at(id, dayId));
        }
        return Answers.refused(dayPage(id, dayId, DayForm.blank(), LessonForm.blank(), problems));
    }

    private DayShow dayPage(long id, long dayId, DayForm move, LessonForm lesson, Problems problems) {
        return dayPage(id, dayId, move, lesson, CancellationForm.blank(), problems);
    }

    private DayShow dayPage(
            long id, long dayId, DayForm move, LessonForm lesson, CancellationForm cancellation, Problems problems) {
        SessionDetail session = views.session(id);
        DayPlan day = session.day(dayId);
        String title = JapaneseDate.withWeekday(day.heldOn()) + "の時間割";
        return new DayShow(
                pages.of(session.session().fiscalYear()).show(title, problems),
                session,
                day,
                move,
                lesson,
                cancellation,
                CancellationForm.choices(day),
                subjects(session.session().fiscalYear()));
    }

    private List<Option> subjects(FiscalYear year) {
        return views.subjects(year).stream()
                .map(subject -> Option.of(
                        subject.id(),
                        subject.title() + "（" + Messages.label(subject.kind()) + "・" + subject.minutes() + "分）"))
                .toList();
    }

    private static String at(long id, long dayId) {
        return "/sessions/" + id + "/days/" + dayId;
    }
}
