package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
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
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.web.CoursePages.SubjectEdit;
import org.tsunagi.course.web.CoursePages.SubjectList;
import org.tsunagi.course.web.CoursePages.SubjectNew;

/** The subjects of the chosen fiscal year. */
@Path(SubjectsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class SubjectsResource {
    static final String PATH = "/subjects";

    private final CurriculumDesk desk;
    private final CourseViews views;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    SubjectsResource(CurriculumDesk desk, CourseViews views, ChosenYear year, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SubjectList list() {
        return new SubjectList(pages.show("科目"), views.subjects(year.chosen()));
    }

    @GET
    @Path("/new")
    public SubjectNew askNew() {
        String key = SubmissionKey.fresh().value();
        return newPage(SubjectForm.blank(year.chosen()), year.chosen(), key, new Problems());
    }

    @POST
    public Response add(@BeanParam SubjectForm form) {
        Problems problems = new Problems();
        FiscalYear wantedYear = year.sent(form.fiscalYear());
        NewSubject wanted = form.read(problems, wantedYear);
        if (wanted != null && problems.tryTo(() -> desk.addSubject(wanted, SubmissionKey.of(form.key())))) {
            flash.say("「" + wanted.title() + "」を登録しました。研修のカリキュラムに入れてください。");
            return Answers.seeOther(at(wantedYear));
        }
        return Answers.refused(newPage(form, wantedYear, form.key(), problems));
    }

    @GET
    @Path("/{id}")
    public SubjectEdit ask(@RestPath long id) {
        SubjectLine kept = views.subject(id);
        return editPage(kept, SubjectForm.of(kept), Stored.at(kept.version()), new Problems());
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath long id, @BeanParam SubjectForm form) {
        Problems problems = new Problems();
        SubjectLine kept = views.subject(id);
        NewSubject wanted = form.read(problems, kept.fiscalYear());
        if (wanted != null && problems.tryTo(() -> desk.changeSubject(id, wanted, Stored.version(form.version())))) {
            flash.say("「" + wanted.title() + "」を保存しました。");
            return Answers.seeOther(at(kept.fiscalYear()));
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), SubjectForm.words(kept));
        return Answers.refused(editPage(kept, form, stored, problems));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        SubjectLine kept = views.subject(id);
        if (problems.tryTo(() -> desk.removeSubject(id))) {
            flash.say("「" + kept.title() + "」を削除しました。");
            return Answers.seeOther(at(kept.fiscalYear()));
        }
        return Answers.refused(editPage(kept, SubjectForm.of(kept), Stored.at(kept.version()), problems));
    }

    private SubjectNew newPage(SubjectForm form, FiscalYear of, @Nullable String key, Problems problems) {
        return new SubjectNew(pages.of(of).show("科目の登録", problems), form, of, key == null ? "" : key, before(of));
    }

    private SubjectEdit editPage(SubjectLine kept, SubjectForm form, Stored stored, Problems problems) {
        return new SubjectEdit(
                pages.of(kept.fiscalYear()).show("科目の変更", problems), kept, form, stored, predecessors(kept));
    }

    /** Last year's subjects, and the one it continues where that is of a year before. */
    private List<Option> predecessors(SubjectLine kept) {
        List<Option> offered = new ArrayList<>(before(kept.fiscalYear()));
        if (kept.continuesId() != null && kept.continues() != null) {
            Option stored = Option.of(kept.continuesId(), kept.continues());
            if (!offered.contains(stored)) {
                offered.add(stored);
            }
        }
        return offered;
    }

    private List<Option> before(FiscalYear of) {
        return views.subjects(of.previous()).stream()
                .map(subject -> Option.of(subject.id(), subject.title()))
                .toList();
    }

    private static String at(FiscalYear of) {
        return PATH + "?year=" + of.year();
    }
}
