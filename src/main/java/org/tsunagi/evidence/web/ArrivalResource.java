package org.tsunagi.evidence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.evidence.EvidenceDesk;
import org.tsunagi.evidence.EvidenceSheet;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.evidence.web.EvidencePages.Arrival;
import org.tsunagi.evidence.web.EvidencePages.ArrivalUnknown;
import org.tsunagi.intake.ReceiptNumber;

/** An application by the code on its paper: an officer ticks that the paper has come; a body is led to its own candidate. */
@Path("/applications/by-receipt/{number}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class ArrivalResource {
    private final EvidenceDesk desk;
    private final EvidenceViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ArrivalResource(EvidenceDesk desk, EvidenceViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response show(@RestPath String number) {
        Viewer viewer = signedIn.require();
        return sheet(viewer, number)
                .map(sheet -> viewer.isOfficer()
                        ? Response.ok(page(sheet, number, new Problems())).build()
                        : Answers.seeOther("/applications/" + sheet.applicationId()))
                .orElseGet(this::unknown);
    }

    @POST
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public Response tick(@RestPath String number, @RestForm List<String> requests) {
        Viewer viewer = signedIn.require();
        Optional<EvidenceSheet> sheet = sheet(viewer, number);
        if (sheet.isEmpty()) {
            return unknown();
        }
        long id = sheet.get().applicationId();
        Problems problems = new Problems();
        List<Long> ticked = new Fields(problems).ids("requests", requests);
        if (!problems.none() || !problems.tryTo(() -> desk.paperArrived(viewer, id, ticked))) {
            return Answers.refused(page(sheet(viewer, number).orElseThrow(), number, problems));
        }
        flash.say(
                Messages.say("evidence.arrival.ticked", sheet.get().person(), named(sheet.get(), ticked)),
                EvidenceResource.address(id),
                Messages.say("evidence.arrival.undo"));
        return Answers.seeOther("/arrivals");
    }

    private static String named(EvidenceSheet sheet, List<Long> ticked) {
        return sheet.lines().stream()
                .map(line -> line.asked())
                .filter(asked -> ticked.contains(asked.id()))
                .map(asked -> asked.name())
                .collect(Collectors.joining("、"));
    }

    private Optional<EvidenceSheet> sheet(Viewer viewer, String number) {
        try {
            return ReceiptNumber.parse(number).map(one -> views.of(viewer, one.applicationId()));
        } catch (NotFound unknownOrForeign) {
            return Optional.empty();
        }
    }

    private Arrival page(EvidenceSheet sheet, String number, Problems problems) {
        return new Arrival(pages.of(sheet.year()).show("紙の書類が届いた", problems), sheet, number);
    }

    private Response unknown() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new ArrivalUnknown(pages.ofAllYears().show("この番号の申込みはありません")))
                .build();
    }
}
