package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.SessionLine;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.SessionDetail;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.course.web.CoursePages.SessionEdit;
import org.tsunagi.course.web.CoursePages.SessionList;
import org.tsunagi.course.web.CoursePages.SessionNew;
import org.tsunagi.course.web.CoursePages.SessionShow;
import org.tsunagi.masters.HolidayViews;

/** The training sessions of the chosen fiscal year and their particulars. */
@Path(SessionsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class SessionsResource {
    static final String PATH = "/sessions";

    private final TimetableDesk desk;
    private final LessonDesk lessons;
    private final CourseViews views;
    private final HolidayViews holidays;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    SessionsResource(
            TimetableDesk desk,
            LessonDesk lessons,
            CourseViews views,
            HolidayViews holidays,
            ChosenYear year,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.lessons = lessons;
        this.views = views;
        this.holidays = holidays;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SessionList list() {
        return new SessionList(pages.show("研修日程"), views.sessions(year.chosen()));
    }

    @GET
    @Path("/new")
    public SessionNew askNew() {
        String key = SubmissionKey.fresh().value();
        FiscalYear of = year.chosen();
        List<SessionLine> there = views.sessions(of);
        String venue = there.isEmpty() ? "" : there.get(there.size() - 1).venue();
        return newPage(SessionForm.blank(of, venue), of, key, new Problems());
    }

    @POST
    public Response plan(@BeanParam SessionForm form) {
        Problems problems = new Problems();
        FiscalYear wantedYear = year.sent(form.fiscalYear());
        NewTrainingSession wanted = form.read(problems, wantedYear);
        List<LocalDate> heldOn = form.heldOn(problems);
        Optional<Long> planned = wanted == null || !problems.none()
                ? Optional.empty()
                : problems.tryGet(() -> desk.plan(wanted, heldOn, SubmissionKey.of(form.key())));
        if (planned.isPresent()) {
            flash.say(heldOn.isEmpty() ? "日程を登録しました。次に、実施する日を追加してください。" : "日程を登録しました。次に、時間割を決めてください。");
            return Answers.seeOther(PATH + "/" + planned.get());
        }
        return Answers.refused(newPage(form, wantedYear, form.key(), problems));
    }

    @GET
    @Path("/{id}")
    public SessionShow show(@RestPath long id) {
        SessionDetail session = views.session(id);
        return new SessionShow(
                pages.of(session.session().fiscalYear()).show(session.session().title()),
                holidays.calendar(),
                session,
                views.closedOf(id),
                DayForm.blank(),
                TimetableForm.draft(views.untaught(id), session.days()));
    }

    @POST
    @Path("/{id}/lessons")
    public Response addLessons(@RestPath long id, @BeanParam TimetableForm form) {
        SessionDetail session = views.session(id);
        List<SubjectLine> untaught = views.untaught(id);
        Problems problems = new Problems();
        Map<Long, List<NewLesson>> wanted = form.read(problems, untaught);
        if (!wanted.isEmpty() && problems.tryTo(() -> lessons.addAll(id, wanted))) {
            int added = wanted.values().stream().mapToInt(List::size).sum();
            flash.say(
                    added + "コマを登録しました。",
                    "/sessions/new?year=" + session.session().fiscalYear().year(),
                    "次の日程を登録する");
            flash.say(
                    "日程がそろったら、受付を始めます。", "/courses/" + session.courses().get(0).id() + "/calls/new", "推薦依頼・募集を登録する");
            return Answers.seeOther(PATH + "/" + id);
        }
        return Answers.refused(new SessionShow(
                pages.of(session.session().fiscalYear()).show(session.session().title(), problems),
                holidays.calendar(),
                session,
                views.closedOf(id),
                DayForm.blank(),
                form.rows(untaught)));
    }

    @GET
    @Path("/{id}/edit")
    public SessionEdit ask(@RestPath long id) {
        SessionDetail kept = views.session(id);
        return editPage(kept, SessionForm.of(kept.session()), Stored.at(kept.version()), new Problems());
    }

    @POST
    @Path("/{id}/edit")
    public Response change(@RestPath long id, @BeanParam SessionForm form) {
        Problems problems = new Problems();
        SessionDetail kept = views.session(id);
        NewTrainingSession wanted = form.read(problems, kept.session().fiscalYear());
        if (wanted != null && problems.tryTo(() -> desk.change(id, wanted, Stored.version(form.version())))) {
            flash.say("日程の内容を保存しました。");
            return Answers.seeOther(PATH + "/" + id);
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), SessionForm.words(kept));
        return Answers.refused(editPage(kept, form, stored, problems));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        SessionDetail kept = views.session(id);
        if (problems.tryTo(() -> desk.remove(id))) {
            flash.say("「" + kept.session().title() + "」を削除しました。");
            return Answers.seeOther(
                    PATH + "?year=" + kept.session().fiscalYear().year());
        }
        return Answers.refused(editPage(kept, SessionForm.of(kept.session()), Stored.at(kept.version()), problems));
    }

    private SessionNew newPage(SessionForm form, FiscalYear of, @Nullable String key, Problems problems) {
        return new SessionNew(pages.of(of).show("研修日程の登録", problems), form, of, key == null ? "" : key, courses(of));
    }

    private SessionEdit editPage(SessionDetail kept, SessionForm form, Stored stored, Problems problems) {
        List<Option> courses = courses(kept.session().fiscalYear());
        return new SessionEdit(
                pages.of(kept.session().fiscalYear()).show("研修日程の変更", problems), kept, form, stored, courses);
    }

    private List<Option> courses(FiscalYear of) {
        return views.of(of).stream()
                .map(course -> Option.of(course.id(), course.title()))
                .toList();
    }
}
