package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.SubmissionDesk;
import org.tsunagi.intake.web.IntakePages.SubmissionCheck;

/** All drafts of a body for a call, read on one page and submitted with one press. */
@Path("/calls/{callId}/submission")
@RolesAllowed(Role.Name.NOMINATOR)
class SubmissionResource {
    private final SubmissionDesk desk;
    private final IntakeViews views;
    private final CallViews calls;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    SubmissionResource(
            SubmissionDesk desk, IntakeViews views, CallViews calls, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.calls = calls;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SubmissionCheck check(@RestPath long callId) {
        return page(callId, new Problems());
    }

    @POST
    public Response submit(@RestPath long callId, @RestForm @Nullable String seen) {
        Problems problems = new Problems();
        Optional<Integer> sent = problems.tryGet(() -> desk.submit(signedIn.require(), callId, Fingerprint.sent(seen)));
        if (sent.isEmpty()) {
            return Answers.refused(page(callId, problems));
        }
        flash.say(Messages.tell("intake.drafts.submitted", sent.get()));
        return Answers.seeOther("/nominations#call-" + callId);
    }

    private SubmissionCheck page(long callId, Problems problems) {
        Viewer viewer = signedIn.require();
        CallLine call = calls.call(viewer, callId);
        return new SubmissionCheck(
                pages.of(call.year()).show("提出前の確認", problems),
                call,
                viewer.body()
                        .flatMap(body -> views.barred(viewer, callId, body))
                        .orElse(null),
                views.drafts(viewer, callId));
    }
}
