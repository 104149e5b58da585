package org.tsunagi.certificate.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Fields;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Problems;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.Verification;
import org.tsunagi.municipality.MunicipalityViews;

/** Tells anybody who holds a certificate whether it is genuine. */
@Path("/verify")
@PermitAll
class VerifyResource {
    private final CertificateViews views;
    private final MunicipalityViews municipality;
    private final Pages pages;

    VerifyResource(CertificateViews views, MunicipalityViews municipality, Pages pages) {
        this.views = views;
        this.municipality = municipality;
        this.pages = pages;
    }

    @GET
    public VerifyPage show(
            @RestQuery @Nullable String number, @RestQuery @Nullable String code, RoutingContext routing) {
        // An empty field arrives as no value at all: only the address tells that the button was pressed.
        boolean asked = routing.request().query() != null;
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        String typedNumber = asked ? in.text("number", number, 200) : null;
        String typedCode = asked ? in.text("code", code, 50) : null;
        boolean complete = typedNumber != null && typedCode != null;
        Verification found = complete ? views.verify(typedNumber, typedCode).orElse(null) : null;
        return new VerifyPage(
                pages.show("修了証書の確認", problems),
                number,
                code,
                complete,
                found,
                municipality.settings().orElse(null));
    }
}
