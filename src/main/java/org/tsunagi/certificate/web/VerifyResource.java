package org.tsunagi.certificate.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Pages;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.DocumentViews.Verification;
import org.tsunagi.certificate.web.CertificatePages.VerifyPage;
import org.tsunagi.masters.MastersViews;

/** Tells anybody who holds a certificate whether it is genuine. */
@Path("/verify")
@PermitAll
class VerifyResource {
    private final DocumentViews views;
    private final MastersViews municipality;
    private final Pages pages;

    VerifyResource(DocumentViews views, MastersViews municipality, Pages pages) {
        this.views = views;
        this.municipality = municipality;
        this.pages = pages;
    }

    @GET
    public Response show(
            @RestQuery @Nullable String number, @RestQuery @Nullable String code, @RestQuery @Nullable String asked) {
        // An empty field arrives as no value at all, so the form says itself that it was sent.
        boolean pressed = asked != null || number != null || code != null;
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        String typedNumber = pressed ? in.text("number", number, 200) : null;
        String typedCode = pressed ? in.text("code", code, 50) : null;
        boolean complete = typedNumber != null && typedCode != null;
        Verification found = complete ? views.verify(typedNumber, typedCode).orElse(null) : null;
        VerifyPage page = new VerifyPage(
                pages.show("修了証書の確認", problems),
                number,
                code,
                complete,
                found,
                municipality.settings().orElse(null));
        return problems.none() ? Response.ok(page).build() : Answers.refused(page);
    }
}
