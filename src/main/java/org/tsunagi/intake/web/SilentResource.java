package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.OfficeName;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.SilentBodies;
import org.tsunagi.intake.web.IntakePages.SilentList;
import org.tsunagi.intake.workbook.SilentSheet;

/** The telephone numbers of the bodies from which nothing has arrived for a call, to be printed or taken along. */
@Path("/calls/{callId}/telephones")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class SilentResource {
    private final SilentBodies bodies;
    private final CallViews calls;
    private final OfficeClock clock;
    private final OfficeName office;
    private final SignedIn signedIn;
    private final Pages pages;

    SilentResource(
            SilentBodies bodies,
            CallViews calls,
            OfficeClock clock,
            OfficeName office,
            SignedIn signedIn,
            Pages pages) {
        this.bodies = bodies;
        this.calls = calls;
        this.clock = clock;
        this.office = office;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public SilentList list(@RestPath long callId) {
        CallLine call = calls.call(signedIn.require(), callId);
        return new SilentList(
                pages.of(call.year()).show(call.course() + "　電話番号の一覧"),
                call,
                clock.today(),
                bodies.of(signedIn.require(), callId));
    }

    @GET
    @Path("/telephones.xlsx")
    public Response workbook(@RestPath long callId) {
        CallLine call = calls.call(signedIn.require(), callId);
        String name = Messages.say("intake.silent.list.file", call.year().label(), call.course());
        byte[] file = SilentSheet.SHEET.workbook(
                name, office.shortName(), clock.today(), bodies.of(signedIn.require(), callId));
        return Download.of(file, name + ".xlsx", Download.XLSX);
    }
}
