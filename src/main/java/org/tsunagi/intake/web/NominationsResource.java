package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.CallViews.OwnCall;
import org.tsunagi.intake.ChangeViews;
import org.tsunagi.intake.EvidenceAsked;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.NomineeLine;
import org.tsunagi.intake.web.IntakePages.NominationList;

/** What a nominating body has to do and has done. */
@Path("/nominations")
@RolesAllowed(Role.Name.NOMINATOR)
class NominationsResource {
    private final IntakeViews views;
    private final CallViews calls;
    private final ChangeViews changes;
    private final EvidenceAsked evidence;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;

    NominationsResource(
            IntakeViews views,
            CallViews calls,
            ChangeViews changes,
            EvidenceAsked evidence,
            SignedIn signedIn,
            ChosenYear year,
            Pages pages) {
        this.views = views;
        this.calls = calls;
        this.changes = changes;
        this.evidence = evidence;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public NominationList list() {
        return page(new Problems());
    }

    /** The same where something on it was refused. */
    NominationList page(Problems problems) {
        Viewer viewer = signedIn.require();
        String ended = viewer.body().flatMap(views::ended).orElse(null);
        List<OwnCall> own = calls.own(viewer, year.chosen());
        return new NominationList(
                pages.show("推薦", problems), ended, own, changes.waiting(viewer), evidence.missing(nominees(own)));
    }

    private static List<Long> nominees(List<OwnCall> calls) {
        return calls.stream()
                .flatMap(call -> call.nominees().stream())
                .map(NomineeLine::id)
                .toList();
    }
}
