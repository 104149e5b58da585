package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Nominee;
import org.tsunagi.intake.web.IntakePages.NominationSheet;

/** A body's candidates on paper: what it approves before it sends them (案), and its copy of what it has sent. */
@Path("/calls/{callId}/nominations/sheet")
@RolesAllowed(Role.Name.NOMINATOR)
class NominationSheetResource {
    private final IntakeViews views;
    private final CallViews calls;
    private final SignedIn signedIn;
    private final Pages pages;
    private final OfficeCode codes;
    private final OfficeClock clock;

    NominationSheetResource(
            IntakeViews views, CallViews calls, SignedIn signedIn, Pages pages, OfficeCode codes, OfficeClock clock) {
        this.views = views;
        this.calls = calls;
        this.signedIn = signedIn;
        this.pages = pages;
        this.codes = codes;
        this.clock = clock;
    }

    @GET
    public NominationSheet show(@RestPath long callId) {
        Viewer viewer = signedIn.require();
        CallLine call = calls.call(viewer, callId);
        List<Nominee> nominees = views.nominees(viewer, callId);
        return new NominationSheet(
                pages.of(call.year()).show("受講候補者の一覧（印刷用）"),
                call,
                nominees,
                nominees.stream().anyMatch(one -> one.line().isWithBody()),
                clock.today(),
                codes);
    }
}
