package org.tsunagi.certificate.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Network;
import org.tsunagi.base.web.Pages;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.DocumentViews.Verification;
import org.tsunagi.certificate.web.CertificatePages.VerifyPage;
import org.tsunagi.masters.MastersViews;

/** Tells anybody who holds a certificate whether it is genuine: by the code typed, or by the address in its QR code. */
@Path("/")
@PermitAll
class VerifyResource {
    private static final int TOO_MANY_REQUESTS = 429;

    private final DocumentViews views;
    private final MastersViews municipality;
    private final VerifyPace pace;
    private final OfficeClock clock;
    private final Pages pages;

    VerifyResource(DocumentViews views, MastersViews municipality, VerifyPace pace, OfficeClock clock, Pages pages) {
        this.views = views;
        this.municipality = municipality;
        this.pace = pace;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Path("verify")
    public Response show(@RestQuery @Nullable String code, @RestQuery @Nullable String asked, RoutingContext routing) {
        // An empty field arrives as no value at all, so the form says itself that it was sent.
        return asked == null && code == null
                ? Response.ok(page(null, null, false, 0, new Problems())).build()
                : answer(code, routing);
    }

    /** What the QR code of a certificate leads to. */
    @GET
    @Path("v/{code}")
    public Response scanned(@RestPath String code, RoutingContext routing) {
        return answer(code, routing);
    }

    private Response answer(@Nullable String code, RoutingContext routing) {
        Problems problems = new Problems();
        String typed = new Fields(problems).text("code", code, 50);
        Optional<Optional<Verification>> looked =
                typed == null ? Optional.empty() : problems.tryGet(() -> views.verify(typed));
        if (looked.isEmpty()) {
            return Answers.refused(page(code, null, false, 0, problems));
        }
        Verification found = looked.get().orElse(null);
        Duration wait = found == null ? pace.missed(Network.of(routing), clock.now()) : Duration.ZERO;
        long seconds = wait.isZero() ? 0 : wait.toSeconds() + 1;
        VerifyPage page = page(code, found, true, seconds, problems);
        return wait.isZero()
                ? Response.ok(page).build()
                : Response.status(TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .entity(page)
                        .build();
    }

    private VerifyPage page(
            @Nullable String code, @Nullable Verification found, boolean answered, long seconds, Problems problems) {
        return new VerifyPage(
                pages.show("修了証書の確認", problems),
                code,
                answered,
                seconds,
                found,
                municipality.settings().orElse(null));
    }
}
