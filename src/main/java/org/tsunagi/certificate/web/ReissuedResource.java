package org.tsunagi.certificate.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CertificateViews.CertificateDetail;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.DocumentViews.IssuedDocument;
import org.tsunagi.certificate.ReissueDesk;
import org.tsunagi.certificate.ReissueViews.IssueLine;
import org.tsunagi.certificate.web.CertificatePages.ReissuedPage;

/** One reissue of a certificate: its file, handing it over, or that it was spoiled. */
@Path("/certificates/{id:[0-9]+}/reissues")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ReissuedResource {
    private final ReissueDesk desk;
    private final CertificateViews views;
    private final DocumentViews documents;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ReissuedResource(
            ReissueDesk desk,
            CertificateViews views,
            DocumentViews documents,
            OfficeClock clock,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.documents = documents;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/{ordinal:[0-9]+}")
    public ReissuedPage show(@RestPath long id, @RestPath int ordinal) {
        return page(id, ordinal, ReissuedForm.on(clock.today()), new Problems());
    }

    @GET
    @Path("/{ordinal:[0-9]+}.pdf")
    public Response print(@RestPath long id, @RestPath int ordinal) {
        IssuedDocument document = documents.document(signedIn.require(), id, ordinal);
        return Download.of(document.bytes(), document.fileName(), Download.PDF);
    }

    @POST
    @Path("/{ordinal:[0-9]+}/handing-over")
    public Response handOver(@RestPath long id, @RestPath int ordinal, @BeanParam ReissuedForm form) {
        Problems problems = new Problems();
        LocalDate day = form.readHandedOverOn(problems);
        String to = form.readHandedOverTo(problems);
        boolean done = day != null
                && to != null
                && problems.tryTo(() -> desk.handOver(signedIn.require(), id, ordinal, day, to));
        return answer(done, "certificate.done.handedOver", id, ordinal, form, problems);
    }

    /** It was not handed over after all. */
    @POST
    @Path("/{ordinal:[0-9]+}/handing-over-reversal")
    public Response takeBackHandingOver(@RestPath long id, @RestPath int ordinal, @BeanParam ReissuedForm form) {
        Problems problems = new Problems();
        String why = form.readReason(problems);
        boolean done = why != null
                && problems.tryTo(() ->
                        desk.takeBackHandingOver(signedIn.require(), id, ordinal, why, Stored.version(form.version())));
        return answer(done, "certificate.done.handingOverTakenBack", id, ordinal, form, problems);
    }

    /** 書損 */
    @POST
    @Path("/{ordinal:[0-9]+}/spoiling")
    public Response spoil(@RestPath long id, @RestPath int ordinal, @BeanParam ReissuedForm form) {
        Problems problems = new Problems();
        String why = form.readReason(problems);
        boolean done = why != null && problems.tryTo(() -> desk.spoil(signedIn.require(), id, ordinal, why));
        return answer(done, "certificate.done.reissueSpoiled", id, ordinal, form, problems);
    }

    private Response answer(boolean done, String key, long id, int ordinal, ReissuedForm form, Problems problems) {
        if (!done) {
            return Answers.refused(page(id, ordinal, form.or(ReissuedForm.on(clock.today())), problems));
        }
        flash.say(Messages.say(key));
        return Answers.seeOther(CertificatesResource.path(id));
    }

    private ReissuedPage page(long id, int ordinal, ReissuedForm form, Problems problems) {
        CertificateDetail detail = views.one(signedIn.require(), id);
        IssueLine paper = NotFound.orThrow(
                detail.reissues().stream()
                        .filter(one -> one.ordinal() == ordinal)
                        .findFirst(),
                "Certificate " + id + ", reissue " + ordinal);
        return new ReissuedPage(
                pages.of(detail.course().fiscalYear())
                        .show("再交付（" + ordinal + "回目） " + detail.line().number(), problems),
                detail,
                paper,
                form);
    }
}
