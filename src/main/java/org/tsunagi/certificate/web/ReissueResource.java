package org.tsunagi.certificate.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.certificate.ReissueDesk;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest.NameChoice;
import org.tsunagi.certificate.ReissueViews;
import org.tsunagi.certificate.ReissueViews.Printed;
import org.tsunagi.certificate.ReissueViews.Reissuable;
import org.tsunagi.certificate.web.CertificatePages.CertificateReissue;

/** A certificate to be printed anew under its number. */
@Path("/certificates/{id:[0-9]+}/reissue")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ReissueResource {
    private final ReissueDesk desk;
    private final ReissueViews views;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ReissueResource(
            ReissueDesk desk, ReissueViews views, OfficeClock clock, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public CertificateReissue ask(@RestPath long id) {
        return page(views.of(signedIn.require(), id), ReissueForm.on(clock.today()), new Problems());
    }

    @POST
    public Response reissue(@RestPath long id, @BeanParam ReissueForm form) {
        Reissuable certificate = views.of(signedIn.require(), id);
        Problems problems = new Problems();
        Optional<NewReissue> wanted = problems.tryGet(
                        () -> Optional.ofNullable(form.read(problems, certificate.differs())))
                .flatMap(Function.identity());
        Optional<Integer> made =
                wanted.flatMap(reissue -> problems.tryGet(() -> desk.reissue(signedIn.require(), id, reissue)));
        return made.map(ordinal -> done(id, ordinal))
                .orElseGet(() -> Answers.refused(page(certificate, form, problems)));
    }

    private Response done(long id, int ordinal) {
        flash.say(Messages.say("certificate.done.reissued", ordinal));
        return Answers.seeOther(CertificatesResource.path(id));
    }

    private CertificateReissue page(Reissuable certificate, ReissueForm form, Problems problems) {
        return new CertificateReissue(
                pages.of(certificate.course().fiscalYear()).show("修了証書の再交付", problems),
                certificate,
                List.of(option(NameChoice.AT_ISSUE, certificate.atIssue()), option(NameChoice.NOW, certificate.now())),
                form);
    }

    private static Option option(NameChoice choice, Printed printed) {
        return new Option(
                choice.name(),
                Messages.say("certificate.nameChoice", Messages.label(choice), printed.name(), printed.birthDate()));
    }
}
