package org.tsunagi.intake.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Network;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.intake.OnlineDesk;
import org.tsunagi.intake.OnlineLinks;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.OpenCall;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.intake.web.ApplyPages.ApplyCheck;
import org.tsunagi.intake.web.ApplyPages.ApplyForm;
import org.tsunagi.intake.web.ApplyPages.ApplyList;

/** Direct applications without an account: what is open, the form, and a look at it before it is sent. */
@Path(ApplyResource.PATH)
@PermitAll
@ShowsNobody
class ApplyResource {
    static final String PATH = "/apply";

    private final OnlineDesk desk;
    private final OnlineViews views;
    private final OnlineLinks links;
    private final SheetCookie cookie;
    private final ApplySecrets secrets;
    private final ApplicationChoices.Source choices;
    private final PriorityViews priorities;
    private final RoutingContext routing;
    private final Pages pages;
    private final Flash flash;

    ApplyResource(
            OnlineDesk desk,
            OnlineViews views,
            OnlineLinks links,
            SheetCookie cookie,
            ApplySecrets secrets,
            ApplicationChoices.Source choices,
            PriorityViews priorities,
            RoutingContext routing,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.links = links;
        this.cookie = cookie;
        this.secrets = secrets;
        this.choices = choices;
        this.priorities = priorities;
        this.routing = routing;
        this.pages = pages;
        this.flash = flash;
    }

    /** Where the form of a call lies. */
    static String form(long callId) {
        return PATH + "/" + callId;
    }

    @GET
    public ApplyList list() {
        return new ApplyList(pages.show("受講申込"), views.taking(), choices.office());
    }

    @GET
    @Path("/{callId:[0-9]+}")
    public Response ask(@RestPath long callId) {
        if (!views.call(callId).route().byPeople()) {
            return Answers.seeOther(form(callId) + "/several");
        }
        ApplySending sending = new ApplySending(SubmissionKey.fresh().value(), secrets.shownNow(), "", "");
        return Response.ok(
                        page(callId, ApplicationForm.blank(null, null), CopyChoice.of(false), sending, new Problems()))
                .build();
    }

    @GET
    @Path("/{callId:[0-9]+}/check")
    public Response toTheForm(@RestPath long callId) {
        return Answers.seeOther(form(callId));
    }

    /** Shows what was typed to be looked at, or to be typed on; nothing is kept meanwhile. */
    @POST
    @Path("/{callId:[0-9]+}/check")
    public Response check(
            @RestPath long callId,
            @BeanParam ApplicationForm form,
            @BeanParam CopyChoice copy,
            @BeanParam ApplySending sending) {
        if (sending.back() != null && !sending.back().isEmpty()) {
            return Response.ok(page(callId, form, copy, sending, new Problems()))
                    .build();
        }
        Problems problems = new Problems();
        OpenCall call = views.call(callId);
        Particulars read =
                OwnParticulars.read(form, problems, priorities.ofCall(callId).orElse(null));
        if (!call.isTaking()) {
            problems.add(null, call.refusal());
        }
        return read == null || !problems.none() || !problems.tryTo(() -> views.check(read, copy.isWanted()))
                ? Answers.refused(page(callId, form, copy, sending, problems))
                : Response.ok(checkPage(call, form, copy, sending, read)).build();
    }

    @POST
    @Path("/{callId:[0-9]+}")
    public Response apply(
            @RestPath long callId,
            @BeanParam ApplicationForm form,
            @BeanParam CopyChoice copy,
            @BeanParam ApplySending sending) {
        Problems problems = new Problems();
        views.call(callId);
        Particulars read =
                OwnParticulars.read(form, problems, priorities.ofCall(callId).orElse(null));
        secrets.check(sending.shown(), sending.memo(), problems);
        Optional<Long> id = read == null || !problems.none()
                ? Optional.empty()
                : problems.tryGet(() -> desk.apply(
                        callId, read, copy.isWanted(), SubmissionKey.of(sending.key()), Network.of(routing)));
        if (id.isEmpty()) {
            return Answers.refused(page(callId, form, copy, sending, problems));
        }
        String sheet = OwnResource.sheet(id.get());
        cookie.give(sheet, links.first(id.get()));
        flash.say(views.isMailed(read) ? "申込みを受け付けました。受付のお知らせをメールでお送りします。" : "申込みを受け付けました。");
        return Answers.seeOther(sheet);
    }

    private TemplateInstance checkPage(
            OpenCall call, ApplicationForm form, CopyChoice copy, ApplySending sending, Particulars read) {
        return new ApplyCheck(
                pages.of(call.year()).show("申込み前の確認"),
                call,
                form,
                copy,
                read,
                views.chosen(read),
                keyOf(sending),
                secrets.stillShown(sending.shown()));
    }

    private ApplyForm page(
            long callId, ApplicationForm form, CopyChoice copy, ApplySending sending, Problems problems) {
        OpenCall call = views.call(callId);
        return new ApplyForm(
                pages.of(call.year()).show(call.course() + "の受講申込", problems),
                call,
                form,
                copy,
                choices.direct(form).asking(priorities.ofCall(callId).orElse(null)),
                choices.office(),
                keyOf(sending),
                secrets.stillShown(sending.shown()));
    }

    private static String keyOf(ApplySending sending) {
        @Nullable String key = sending.key();
        return key == null ? "" : key;
    }
}
