package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.web.CoursePages.SubjectsTogether;

/** The subjects of a year typed at once, with the courses that require them. */
@Path("/subjects/together")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class SubjectsTogetherResource {
    private final CurriculumDesk desk;
    private final CourseViews views;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    SubjectsTogetherResource(CurriculumDesk desk, CourseViews views, ChosenYear year, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SubjectsTogether ask() {
        FiscalYear of = year.chosen();
        List<String> courses = courses(of).stream().map(Option::value).toList();
        return page(SubjectsForm.blank(of, courses), of, SubmissionKey.fresh().value(), new Problems());
    }

    @POST
    public Response add(@BeanParam SubjectsForm form) {
        Problems problems = new Problems();
        FiscalYear of = year.sent(form.fiscalYear());
        List<NewSubject> wanted = form.read(problems, of);
        Map<Long, Set<SubjectKind>> required = form.required(problems);
        if (!wanted.isEmpty()
                && problems.tryTo(() -> desk.addSubjects(wanted, required, SubmissionKey.of(form.key())))) {
            flash.say(wanted.size() + "科目を登録しました。次に、会場と日を決めてください。");
            return Answers.seeOther(
                    views.sessions(of).isEmpty() ? "/sessions/new?year=" + of.year() : "/subjects?year=" + of.year());
        }
        return Answers.refused(page(form, of, form.key(), problems));
    }

    private SubjectsTogether page(SubjectsForm form, FiscalYear of, @Nullable String key, Problems problems) {
        return new SubjectsTogether(
                pages.of(of).show("科目をまとめて登録", problems), form, of, key == null ? "" : key, courses(of));
    }

    private List<Option> courses(FiscalYear of) {
        return views.of(of).stream()
                .map(course -> Option.of(course.id(), course.shortTitle()))
                .toList();
    }
}
