package org.tsunagi.certificate.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.certificate.DocumentViews.IssuedDocument;
import org.tsunagi.certificate.PreviewViews;
import org.tsunagi.certificate.TemplateDesk;
import org.tsunagi.certificate.TemplateViews;
import org.tsunagi.certificate.TemplateViews.NewTemplate;
import org.tsunagi.certificate.TemplateViews.TemplateState;
import org.tsunagi.certificate.web.CertificatePages.TemplateList;
import org.tsunagi.certificate.web.CertificatePages.TemplatePage;
import org.tsunagi.course.CourseViews;

/** What certificates say from when on, for administrators. */
@Path(TemplatesResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@ShowsNobody
class TemplatesResource {
    static final String PATH = "/settings/certificate-wordings";

    private final TemplateDesk desk;
    private final TemplateViews views;
    private final PreviewViews previews;
    private final CourseViews courses;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    TemplatesResource(
            TemplateDesk desk,
            TemplateViews views,
            PreviewViews previews,
            CourseViews courses,
            OfficeClock clock,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.previews = previews;
        this.courses = courses;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public TemplateList list() {
        List<TemplateState> versions = views.all();
        String latest = versions.stream()
                .filter(one -> !one.replaced() && one.line().programId() == null)
                .findFirst()
                .map(one -> one.line().wording())
                .orElse("");
        return page(versions, TemplateForm.saying(latest, clock.today()), new Problems());
    }

    @POST
    public Response add(@BeanParam TemplateForm form) {
        Problems problems = new Problems();
        NewTemplate wanted = form.read(problems);
        Long program = wanted == null ? null : wanted.programId();
        if (program != null) {
            courses.program(program);
        }
        if (wanted != null && problems.tryTo(() -> desk.add(signedIn.require(), wanted))) {
            flash.say("文言を登録しました。作成済みの証書は変わりません。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(page(views.all(), form, problems));
    }

    @GET
    @Path("/{id:[0-9]+}")
    public TemplatePage show(@RestPath long id) {
        return page(views.one(id), new Problems());
    }

    /** The wording on a sheet of an invented person. */
    @GET
    @Path("/{id:[0-9]+}/preview.pdf")
    public Response preview(@RestPath long id) {
        IssuedDocument specimen = previews.ofTemplate(signedIn.require(), id);
        return Download.of(specimen.bytes(), specimen.fileName(), Download.PDF);
    }

    @POST
    @Path("/{id:[0-9]+}/removal")
    public Response remove(@RestPath long id) {
        TemplateState kept = views.one(id);
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.remove(id))) {
            flash.say("文言を削除しました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(page(kept, problems));
    }

    @GET
    @Path("/{id:[0-9]+}/removal")
    public Response fromTheRemoval(@RestPath long id) {
        return Answers.seeOther(PATH);
    }

    private TemplateList page(List<TemplateState> versions, TemplateForm form, Problems problems) {
        List<Option> programs = courses.programs().stream()
                .map(one -> Option.of(one.id(), one.program().title()))
                .toList();
        return new TemplateList(pages.show("証書の文言", problems), versions, programs, form);
    }

    private TemplatePage page(TemplateState kept, Problems problems) {
        return new TemplatePage(pages.show("証書の文言", problems), kept);
    }
}
