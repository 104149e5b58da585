package org.tsunagi.certificate.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.certificate.CertificateArchive;
import org.tsunagi.certificate.CertificateBooklet;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateDesk.IssueResult;
import org.tsunagi.certificate.CertificateDesk.NewRun;
import org.tsunagi.certificate.CertificateLine;
import org.tsunagi.certificate.CertificateRunViews;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CourseCertificates;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.HandingOverDesk;
import org.tsunagi.certificate.PreviewViews;
import org.tsunagi.certificate.web.CertificatePages.CourseCertificatesPage;
import org.tsunagi.course.CourseViews;

/** The certificates of one course: all at once. */
@Path("/courses/{course}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CourseCertificatesResource {
    private final CertificateDesk desk;
    private final HandingOverDesk handingOver;
    private final CertificateViews views;
    private final CertificateRunViews runs;
    private final DocumentViews documents;
    private final PreviewViews previews;
    private final CourseViews courses;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CourseCertificatesResource(
            CertificateDesk desk,
            HandingOverDesk handingOver,
            CertificateViews views,
            CertificateRunViews runs,
            DocumentViews documents,
            PreviewViews previews,
            CourseViews courses,
            OfficeClock clock,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.handingOver = handingOver;
        this.views = views;
        this.runs = runs;
        this.documents = documents;
        this.previews = previews;
        this.courses = courses;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    static String path(long course) {
        return "/courses/" + course + "/certificates";
    }

    @GET
    @Path("/certificates")
    public CourseCertificatesPage show(@RestPath long course, @RestQuery @Nullable String page) {
        return page(course, page, new DatesForm(null, null, null, null), new Problems());
    }

    @POST
    @Path("/certificates")
    public Response issueAll(@RestPath long course, @BeanParam DatesForm form) {
        Problems problems = new Problems();
        LocalDate issuedOn = form.readIssuedOn(problems, courses.line(course).fiscalYear());
        Optional<IssueResult> result = issuedOn == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.issueFor(
                        signedIn.require(), course, new NewRun(null, issuedOn, SubmissionKey.of(form.key()))));
        return result.map(done -> CertificateRunResource.issued(flash, course, done))
                .orElseGet(() -> Answers.refused(page(course, null, form, problems)));
    }

    /** Everyone whose certificate is made has received it. */
    @POST
    @Path("/certificates/handing-over")
    public Response handOverAll(@RestPath long course, @BeanParam DatesForm form) {
        Problems problems = new Problems();
        LocalDate day = form.readHandedOverOn(problems, courses.line(course).fiscalYear());
        String to = form.readHandedOverTo(problems);
        Optional<Integer> handedOver = day == null || !problems.none()
                ? Optional.empty()
                : problems.tryGet(() -> handingOver.handOverAll(signedIn.require(), course, day, to));
        return handedOver
                .map(count -> said(course, Messages.say("certificate.done.handedOverAll", count)))
                .orElseGet(() -> Answers.refused(page(course, null, form, problems)));
    }

    /** The stored files in one. */
    @GET
    @Path("/certificates.pdf")
    public Response printAll(@RestPath long course) {
        CertificateBooklet all = documents.allOf(signedIn.require(), course);
        return Download.of(all::writeTo, all.fileName(), Download.PDF);
    }

    /** Some certificates that are to be made, as they would look; nothing is numbered. */
    @GET
    @Path("/certificates/preview.pdf")
    public Response preview(@RestPath long course) {
        return previews.ofCourse(signedIn.require(), course)
                .map(specimen -> Download.of(specimen.bytes(), specimen.fileName(), Download.PDF))
                .orElseGet(() -> said(course, Messages.say("certificate.done.nobodyWaits")));
    }

    /** The stored file of each. */
    @GET
    @Path("/certificates.zip")
    public Response archive(@RestPath long course) {
        CertificateArchive archive = documents.archiveOf(signedIn.require(), course);
        return Download.of(archive::writeTo, archive.fileName(), Download.ZIP);
    }

    private Response said(long course, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(path(course));
    }

    private CourseCertificatesPage page(long course, @Nullable String page, DatesForm form, Problems problems) {
        CourseCertificates view = views.course(signedIn.require(), course);
        ListPart<CertificateLine> part = ListPart.of(view.lines(), CertificateLine::isWaiting, page, path(course));
        return new CourseCertificatesPage(
                pages.of(view.course().fiscalYear()).show(view.course().title() + "の修了証書", problems),
                view,
                view.tally(),
                runs.of(signedIn.require(), course),
                part.first(),
                part.rest(),
                part.paging(),
                form.or(DatesForm.suggesting(view.completedOn(), clock.today())));
    }
}
