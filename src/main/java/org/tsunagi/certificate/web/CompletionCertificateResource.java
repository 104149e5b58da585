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
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CourseCertificates.WaitingCompleter;
import org.tsunagi.certificate.web.CertificatePages.CertificateNew;

/** The certificate of one completer, to be made alone. */
@Path("/completions/{completion}/certificate")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CompletionCertificateResource {
    private final CertificateDesk desk;
    private final CertificateViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CompletionCertificateResource(
            CertificateDesk desk, CertificateViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public CertificateNew ask(@RestPath long completion) {
        return page(completion, new DatesForm(null, null, null, null), new Problems());
    }

    @POST
    public Response issue(@RestPath long completion, @BeanParam DatesForm form) {
        Problems problems = new Problems();
        LocalDate issuedOn = form.readIssuedOn(
                problems,
                views.completer(signedIn.require(), completion).course().fiscalYear());
        Optional<Long> issued = issuedOn == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.issue(signedIn.require(), completion, issuedOn));
        return issued.map(this::shown).orElseGet(() -> Answers.refused(page(completion, form, problems)));
    }

    private Response shown(long certificate) {
        flash.say(Messages.say("certificate.done.issued", 1));
        return Answers.seeOther(CertificatesResource.path(certificate));
    }

    private CertificateNew page(long completion, DatesForm form, Problems problems) {
        WaitingCompleter person = views.completer(signedIn.require(), completion);
        return new CertificateNew(
                pages.of(person.course().fiscalYear()).show("修了証書の作成", problems),
                person,
                form.or(DatesForm.suggesting(person.completedOn(), null)));
    }
}
