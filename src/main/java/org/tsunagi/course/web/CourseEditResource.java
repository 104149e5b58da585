package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.CourseTerms;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.CourseDetail;
import org.tsunagi.course.web.CoursePages.CourseEdit;

/** The seats of a course, how people come onto it, and its completion rule. */
@Path("/courses/{id}/edit")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class CourseEditResource {
    private final CourseDesk desk;
    private final CourseViews views;
    private final Pages pages;
    private final Flash flash;

    CourseEditResource(CourseDesk desk, CourseViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public CourseEdit ask(@RestPath long id) {
        CourseDetail course = views.detail(id);
        return page(course, CourseForm.of(course), Stored.at(course.version()), new Problems());
    }

    @POST
    public Response change(@RestPath long id, @BeanParam CourseForm form) {
        Problems problems = new Problems();
        CourseTerms terms = form.terms(problems);
        if (terms != null && problems.tryTo(() -> desk.change(id, terms, Stored.version(form.version())))) {
            flash.say("定員・申込みの方法・修了要件を保存しました。");
            return Answers.seeOther("/courses/" + id);
        }
        CourseDetail course = views.detail(id);
        Stored stored = Stored.after(problems, form.version(), course.version(), CourseForm.words(course));
        return Answers.refused(page(course, form, stored, problems));
    }

    @POST
    @Path("/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        CourseDetail course = views.detail(id);
        if (problems.tryTo(() -> desk.remove(id))) {
            flash.say("「" + course.title() + "」を削除しました。");
            return Answers.seeOther("/courses?year=" + course.year());
        }
        return Answers.refused(page(course, CourseForm.of(course), Stored.at(course.version()), problems));
    }

    private CourseEdit page(CourseDetail course, CourseForm form, Stored stored, Problems problems) {
        return new CourseEdit(
                pages.of(course.fiscalYear()).show("定員・申込みの方法・修了要件", problems),
                course,
                views.isClosed(course.id()),
                form,
                views.routeKept(course).orElse(null),
                stored);
    }
}
