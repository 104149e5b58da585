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
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CertificateViews.CertificateDetail;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.DocumentViews.IssuedDocument;
import org.tsunagi.certificate.HandingOverDesk;
import org.tsunagi.certificate.VoidNumberViews;
import org.tsunagi.certificate.web.CertificatePages.CertificatePage;
import org.tsunagi.certificate.web.CertificatePages.CertificateYear;
import org.tsunagi.certificate.web.CertificatePages.VoidNumbers;

/** The certificates of a year, and one certificate: its file, handing it over, making it void. */
@Path(CertificatesResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CertificatesResource {
    static final String PATH = "/certificates";

    private final CertificateDesk desk;
    private final HandingOverDesk handingOver;
    private final CertificateViews views;
    private final VoidNumberViews voidNumbers;
    private final DocumentViews documents;
    private final ChosenYear year;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CertificatesResource(
            CertificateDesk desk,
            HandingOverDesk handingOver,
            CertificateViews views,
            VoidNumberViews voidNumbers,
            DocumentViews documents,
            ChosenYear year,
            OfficeClock clock,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.handingOver = handingOver;
        this.views = views;
        this.voidNumbers = voidNumbers;
        this.documents = documents;
        this.year = year;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    static String path(long certificate) {
        return PATH + "/" + certificate;
    }

    @GET
    public CertificateYear list() {
        return new CertificateYear(pages.show("修了証書"), views.of(signedIn.require(), year.chosen()));
    }

    /** Which numbers are missing, and why. */
    @GET
    @Path("/void-numbers")
    public VoidNumbers voidNumbers() {
        return new VoidNumbers(pages.show("欠番の一覧"), voidNumbers.of(signedIn.require(), year.chosen()));
    }

    @GET
    @Path("/{id:[0-9]+}")
    public CertificatePage show(@RestPath long id) {
        return page(id, CertificateForm.on(clock.today()), new Problems());
    }

    @GET
    @Path("/{id:[0-9]+}.pdf")
    public Response print(@RestPath long id) {
        IssuedDocument document = documents.document(signedIn.require(), id);
        return Download.of(document.bytes(), document.fileName(), Download.PDF);
    }

    @POST
    @Path("/{id:[0-9]+}/handing-over")
    public Response handOver(@RestPath long id, @BeanParam CertificateForm form) {
        Problems problems = new Problems();
        LocalDate day = form.readHandedOverOn(problems, yearOf(id));
        String to = form.readHandedOverTo(problems);
        if (day != null
                && problems.none()
                && problems.tryTo(() -> handingOver.handOver(signedIn.require(), id, day, to))) {
            return done(id, "certificate.done.handedOver");
        }
        return Answers.refused(page(id, form.or(CertificateForm.on(clock.today())), problems));
    }

    @POST
    @Path("/{id:[0-9]+}/handing-over-correction")
    public Response correctHandingOver(@RestPath long id, @BeanParam CertificateForm form) {
        Problems problems = new Problems();
        LocalDate day = form.readHandedOverOn(problems, yearOf(id));
        String why = form.readCorrectionReason(problems);
        if (day != null
                && why != null
                && problems.tryTo(() -> handingOver.correctHandingOver(
                        signedIn.require(), id, day, why, Stored.version(form.version())))) {
            return done(id, "certificate.done.handingOverCorrected");
        }
        return Answers.refused(page(id, form.or(CertificateForm.on(clock.today())), problems));
    }

    @POST
    @Path("/{id:[0-9]+}/handing-over-reversal")
    public Response takeBackHandingOver(@RestPath long id, @BeanParam CertificateForm form) {
        Problems problems = new Problems();
        String why = form.readReversalReason(problems);
        if (why != null
                && problems.tryTo(() ->
                        handingOver.takeBackHandingOver(signedIn.require(), id, why, Stored.version(form.version())))) {
            return done(id, "certificate.done.handingOverTakenBack");
        }
        return Answers.refused(page(id, form.or(CertificateForm.on(clock.today())), problems));
    }

    /** Takes it out of use: 無効. */
    @POST
    @Path("/{id:[0-9]+}/invalidation")
    public Response makeVoid(@RestPath long id, @BeanParam CertificateForm form) {
        Problems problems = new Problems();
        String reason = form.readReason(problems);
        if (reason != null && problems.tryTo(() -> desk.makeVoid(signedIn.require(), id, reason))) {
            return done(id, "certificate.done.void");
        }
        return Answers.refused(page(id, form.or(CertificateForm.on(clock.today())), problems));
    }

    /** Spoiled before it was handed over: 書損. */
    @POST
    @Path("/{id:[0-9]+}/spoiling")
    public Response spoil(@RestPath long id, @BeanParam CertificateForm form) {
        Problems problems = new Problems();
        String reason = form.readSpoiledReason(problems);
        if (reason != null && problems.tryTo(() -> desk.spoil(signedIn.require(), id, reason))) {
            return done(id, "certificate.done.spoiled");
        }
        return Answers.refused(page(id, form.or(CertificateForm.on(clock.today())), problems));
    }

    private FiscalYear yearOf(long id) {
        return views.one(signedIn.require(), id).course().fiscalYear();
    }

    private Response done(long id, String key) {
        flash.say(Messages.say(key));
        return Answers.seeOther(path(id));
    }

    private CertificatePage page(long id, CertificateForm form, Problems problems) {
        CertificateDetail detail = views.one(signedIn.require(), id);
        return new CertificatePage(
                pages.of(detail.course().fiscalYear())
                        .show("修了証書 " + detail.line().number(), problems),
                detail,
                detail.line(),
                form);
    }
}
