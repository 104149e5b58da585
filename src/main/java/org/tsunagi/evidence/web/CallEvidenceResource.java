package org.tsunagi.evidence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.evidence.PersonEvidence;
import org.tsunagi.evidence.web.EvidencePages.CallEvidence;
import org.tsunagi.evidence.web.EvidencePages.Counts;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;

/** What is there and what is missing of everybody in a call, for officers. */
@Path("/calls/{callId}/evidence")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CallEvidenceResource {
    private static final Map<String, Predicate<PersonEvidence>> SHOWN = Map.of(
            "missing", PersonEvidence::isMissing,
            "unlooked", PersonEvidence::isToLookAt,
            "done", PersonEvidence::isDone,
            "files", PersonEvidence::fileThere);

    private final EvidenceViews views;
    private final CallViews calls;
    private final SignedIn signedIn;
    private final Pages pages;

    CallEvidenceResource(EvidenceViews views, CallViews calls, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.calls = calls;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public CallEvidence show(
            @RestPath long callId, @RestQuery @Nullable String show, @RestQuery @Nullable String page) {
        CallLine call = calls.call(signedIn.require(), callId);
        List<PersonEvidence> all = views.people(signedIn.require(), call);
        String shown = show != null && SHOWN.containsKey(show) ? show : "";
        List<PersonEvidence> some = all.stream()
                .filter(SHOWN.getOrDefault(shown, PersonEvidence::isStanding))
                .toList();
        return new CallEvidence(
                pages.of(call.year()).show("書類の状況"),
                call,
                views.requests(callId),
                shown,
                Counts.of(all),
                ListPart.of(some, one -> false, page, "/calls/" + callId + "/evidence?show=" + shown));
    }
}
