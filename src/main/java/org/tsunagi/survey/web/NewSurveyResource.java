package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.SurveyNew;

/** Makes the survey of a course. */
@Path("/courses/{courseId}/survey")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class NewSurveyResource {
    private final SurveyDesk desk;
    private final SurveyViews views;
    private final CourseViews courses;
    private final OfficeClock clock;
    private final Pages pages;
    private final Flash flash;

    NewSurveyResource(
            SurveyDesk desk, SurveyViews views, CourseViews courses, OfficeClock clock, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.clock = clock;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/new")
    public SurveyNew ask(@RestPath long courseId) {
        List<QuestionRow> rows = views.askedBefore(courseId)
                .map(asked -> QuestionRow.of(asked.questions()))
                .orElseGet(QuestionRow::usual);
        return page(courseId, WindowForm.usual(clock.today()), rows, new Problems());
    }

    @POST
    public Response create(@RestPath long courseId, MultivaluedMap<String, String> sent) {
        Problems problems = new Problems();
        WindowForm form = WindowForm.sent(sent);
        WindowForm.Window window = form.read(problems, courses.line(courseId).fiscalYear());
        List<QuestionRow> rows = QuestionRow.sent(sent);
        List<NewQuestion> questions = QuestionRow.read(rows, problems);
        Optional<Long> made = window == null || !problems.none()
                ? Optional.empty()
                : problems.tryGet(() -> desk.open(courseId, window.opensAt(), window.closesAt(), questions));
        if (made.isEmpty()) {
            return Answers.refused(page(courseId, form, rows, problems));
        }
        flash.say("アンケートを作成しました。質問を確かめてから、一人ずつのリンクを案内してください。", InvitationsResource.path(made.get()), "一人ずつのリンクへ");
        return Answers.seeOther(QuestionsResource.path(made.get()));
    }

    private SurveyNew page(long courseId, WindowForm form, List<QuestionRow> rows, Problems problems) {
        CourseLine course = courses.line(courseId);
        return new SurveyNew(
                pages.of(course.fiscalYear()).show("アンケートの作成", problems),
                course,
                form,
                rows,
                views.askedBefore(courseId).map(asked -> asked.year().label()).orElse(null));
    }
}
