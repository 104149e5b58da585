package org.tsunagi.certificate.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateDesk.IssueResult;
import org.tsunagi.certificate.CertificateDesk.NewRun;
import org.tsunagi.certificate.CertificateLine;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CourseCertificates;
import org.tsunagi.certificate.web.CertificatePages.CertificateChoice;

/** The certificates of some of a course's completers. */
@Path("/courses/{course}/certificates/choice")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CertificateChoiceResource {
    /** A form may send a thousand fields. */
    private static final int MOST = 900;

    private final CertificateDesk desk;
    private final CertificateViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CertificateChoiceResource(
            CertificateDesk desk, CertificateViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public CertificateChoice ask(@RestPath long course) {
        CourseCertificates view = views.course(signedIn.require(), course);
        return page(view, ChoiceForm.suggesting(view.completedOn()), new Problems());
    }

    @POST
    public Response issue(@RestPath long course, @BeanParam ChoiceForm form) {
        CourseCertificates view = views.course(signedIn.require(), course);
        Problems problems = new Problems();
        LocalDate issuedOn = form.readIssuedOn(problems, view.course().fiscalYear());
        Set<Long> chosen = form.readChosen(problems);
        Optional<IssueResult> result = issuedOn != null && problems.none()
                ? issued(course, new NewRun(chosen, issuedOn, SubmissionKey.of(form.key())), problems)
                : Optional.empty();
        return result.map(done -> CertificateRunResource.issued(flash, course, done))
                .orElseGet(() -> Answers.refused(page(view, form, problems)));
    }

    private Optional<IssueResult> issued(long course, NewRun wanted, Problems problems) {
        return problems.tryGet(() -> desk.issueFor(signedIn.require(), course, wanted));
    }

    private CertificateChoice page(CourseCertificates view, ChoiceForm form, Problems problems) {
        return new CertificateChoice(
                pages.of(view.course().fiscalYear()).show("修了証書を作成する方を選ぶ", problems),
                view,
                view.waiting().stream()
                        .limit(MOST)
                        .map(CertificateChoiceResource::option)
                        .toList(),
                form);
    }

    private static Option option(CertificateLine line) {
        return new Option(Long.toString(line.completionId()), line.traineeNumber() + "　" + line.name());
    }
}
