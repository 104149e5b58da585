package org.tsunagi.evidence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.evidence.web.EvidencePages.Arrivals;
import org.tsunagi.intake.ReceiptNumber;

/** Where an officer reads the codes of the paper that came, one after the other, with a scanner or by hand. */
@Path("/arrivals")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class ArrivalsResource {
    private final Pages pages;

    ArrivalsResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    public Response show(@RestQuery @Nullable String code) {
        String read = code == null ? "" : code;
        return ReceiptNumber.scanned(read)
                .map(number -> Answers.seeOther(number.place()))
                .orElseGet(() -> Response.ok(page(read)).build());
    }

    private Arrivals page(String read) {
        Problems problems = new Problems();
        if (!read.isBlank()) {
            problems.add("code", Messages.say("evidence.arrival.mistyped"));
        }
        return new Arrivals(pages.ofAllYears().show("届いた紙を読み取る", problems), read);
    }
}
