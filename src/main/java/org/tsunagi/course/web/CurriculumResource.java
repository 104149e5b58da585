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
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.CourseDetail;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.web.CoursePages.Curriculum;

/** Which subjects of the year a course holds. */
@Path("/courses/{id}/curriculum")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class CurriculumResource {
    private final CurriculumDesk desk;
    private final CourseViews views;
    private final Pages pages;
    private final Flash flash;

    CurriculumResource(CurriculumDesk desk, CourseViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Curriculum ask(@RestPath long id) {
        CourseDetail course = views.detail(id);
        Map<Long, CurriculumChoice> held = views.curriculum(id);
        List<CurriculumRow> rows = subjects(course).stream()
                .map(subject -> new CurriculumRow(
                        subject,
                        held.getOrDefault(subject.id(), CurriculumChoice.NONE).name()))
                .toList();
        return page(course, rows, Stored.at(course.version()), new Problems());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response arrange(@RestPath long id, MultivaluedMap<String, String> sent) {
        Problems problems = new Problems();
        CurriculumForm form = new CurriculumForm(subjects(views.detail(id)), sent);
        Map<Long, CurriculumChoice> choices = form.read(problems);
        String electives = form.allRequired() ? electives(id) : "";
        if (problems.none() && problems.tryTo(() -> desk.arrange(id, choices, form.version()))) {
            flash.say(form.allRequired() ? "すべて必修にしました。" + electives : "カリキュラムを保存しました。");
            return Answers.seeOther("/courses/" + id + "/curriculum");
        }
        CourseDetail course = views.detail(id);
        Stored stored =
                Stored.after(problems, form.sentVersion(), course.version(), form.differences(views.curriculum(id)));
        return Answers.refused(page(course, form.rows(), stored, problems));
    }

    /** What was elective until now, so that it can be put back. */
    private String electives(long id) {
        Map<Long, CurriculumChoice> held = views.curriculum(id);
        String titles = subjects(views.detail(id)).stream()
                .filter(one -> held.get(one.id()) == CurriculumChoice.ELECTIVE)
                .map(one -> "「" + one.title() + "」")
                .collect(Collectors.joining());
        return titles.isEmpty() ? "" : titles + "は「選択」でした。";
    }

    private List<SubjectLine> subjects(CourseDetail course) {
        return views.subjects(course.fiscalYear());
    }

    private Curriculum page(CourseDetail course, List<CurriculumRow> rows, Stored stored, Problems problems) {
        return new Curriculum(
                pages.of(course.fiscalYear()).show("カリキュラム", problems),
                course,
                views.isClosed(course.id()),
                rows,
                stored,
                Option.all(CurriculumChoice.class));
    }
}
