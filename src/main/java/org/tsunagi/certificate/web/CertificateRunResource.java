package org.tsunagi.certificate.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.certificate.CertificateArchive;
import org.tsunagi.certificate.CertificateBooklet;
import org.tsunagi.certificate.CertificateDesk.IssueResult;
import org.tsunagi.certificate.CertificateRunViews;
import org.tsunagi.certificate.CertificateRunViews.RunDetail;
import org.tsunagi.certificate.CertificateRunViews.RunLine;
import org.tsunagi.certificate.CertificateRunViews.RunRefusal;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.web.CertificatePages.CertificateRunPage;

/** Certificates that were asked for together: how far they are, and their files. */
@Path(CertificateRunResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CertificateRunResource {
    static final String PATH = "/certificate-runs";

    private final CertificateRunViews views;
    private final DocumentViews documents;
    private final SignedIn signedIn;
    private final Pages pages;

    CertificateRunResource(CertificateRunViews views, DocumentViews documents, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.documents = documents;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    /** Where the one who asked goes on: to what a job does, or back to the course with what was done. */
    static Response issued(Flash flash, long course, IssueResult result) {
        if (result.later()) {
            return Answers.seeOther(PATH + "/" + result.run());
        }
        if (!result.issued().isEmpty()) {
            flash.say(Messages.say("certificate.done.issued", result.issued().size()));
        }
        if (!result.refused().isEmpty()) {
            flash.warn(Messages.say("certificate.done.refused", result.refused().size()));
        }
        if (result.issued().isEmpty() && result.refused().isEmpty()) {
            flash.warn(Messages.say("certificate.done.nobody"));
        }
        return Answers.seeOther(CourseCertificatesResource.path(course));
    }

    @GET
    @Path("/{id:[0-9]+}")
    public CertificateRunPage show(@RestPath long id) {
        RunDetail detail = views.one(signedIn.require(), id);
        return page(detail, detail.refusals());
    }

    /** The same without the people, to be looked at again and again while it is made. */
    @GET
    @Path("/{id:[0-9]+}/progress")
    @ShowsNobody
    public CertificateRunPage progress(@RestPath long id) {
        return page(views.one(signedIn.require(), id), List.of());
    }

    @GET
    @Path("/{id:[0-9]+}.pdf")
    public Response print(@RestPath long id) {
        CertificateBooklet all = documents.allOfRun(signedIn.require(), id);
        return Download.of(all::writeTo, all.fileName(), Download.PDF);
    }

    @GET
    @Path("/{id:[0-9]+}.zip")
    public Response archive(@RestPath long id) {
        CertificateArchive archive = documents.archiveOfRun(signedIn.require(), id);
        return Download.of(archive::writeTo, archive.fileName(), Download.ZIP);
    }

    private CertificateRunPage page(RunDetail detail, List<RunRefusal> refusals) {
        return new CertificateRunPage(
                pages.of(detail.course().fiscalYear()).show("修了証書の作成の記録"),
                detail.course(),
                detail.line(),
                refusals,
                job(signedIn.require(), detail.line()));
    }

    private static String job(Viewer viewer, RunLine run) {
        return run.job() != null
                        && (viewer.isAdministrator()
                                || viewer.userId() == run.count().asker())
                ? "/jobs/" + run.job().id()
                : "";
    }
}
