package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.intake.web.IntakePages.DirectNew;

/** A direct application that came on paper, entered by an officer. */
@Path("/calls/{callId}/direct")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class DirectApplicationResource {
    private final DirectDesk desk;
    private final IntakeViews views;
    private final CallViews calls;
    private final ApplicationChoices.Source choices;
    private final PriorityViews priorities;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    DirectApplicationResource(
            DirectDesk desk,
            IntakeViews views,
            CallViews calls,
            ApplicationChoices.Source choices,
            PriorityViews priorities,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.calls = calls;
        this.choices = choices;
        this.priorities = priorities;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response toTheForm(@RestPath long callId) {
        return Answers.seeOther("/calls/" + callId + "/direct/new");
    }

    @GET
    @Path("/new")
    public DirectNew ask(@RestPath long callId) {
        return page(
                callId, ApplicationForm.blank(null, null), SubmissionKey.fresh().value(), new Problems());
    }

    @POST
    public Response enter(@RestPath long callId, @BeanParam ApplicationForm form, @RestForm @Nullable String key) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        CallLine call = calls.call(viewer, callId);
        LocalDate receivedOn = in.date("receivedOn", form.receivedOn(), call.year());
        Integer rank = call.route().byEmployers() ? rankByEmployer(in, form) : null;
        Particulars read = form.read(problems);
        Optional<Long> id = receivedOn == null || read == null || !problems.none()
                ? Optional.empty()
                : problems.tryGet(() -> desk.enter(viewer, callId, receivedOn, rank, read, SubmissionKey.of(key)));
        if (id.isEmpty()) {
            return Answers.refused(page(callId, form, key, problems));
        }
        flash.say("受講申込を登録しました。");
        return Answers.seeOther("/applications/" + id.get());
    }

    private static @Nullable Integer rankByEmployer(Fields in, ApplicationForm form) {
        in.text("employer", form.employer(), 100);
        return in.optionalNumber("rank", form.rank(), 1, ApplicationForm.LAST_RANK);
    }

    private DirectNew page(long callId, ApplicationForm form, @Nullable String key, Problems problems) {
        Viewer viewer = signedIn.require();
        CallLine call = calls.call(viewer, callId);
        return new DirectNew(
                pages.of(call.year()).show("受講申込の登録", problems),
                call,
                form,
                choices.direct(form).asking(priorities.ofCall(callId).orElse(null)),
                key == null ? "" : key);
    }
}
