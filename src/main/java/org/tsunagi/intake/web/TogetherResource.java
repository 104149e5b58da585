package org.tsunagi.intake.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Network;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.intake.OnlineDesk;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.OpenCall;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.intake.web.ApplyPages.ApplyTogether;
import org.tsunagi.intake.web.ApplyPages.ApplyTogetherCheck;
import org.tsunagi.intake.web.ApplyPages.Colleague;

/** The form of an employer for several of its people at once, without an account. */
@Path(ApplyResource.PATH + "/{callId:[0-9]+}/several")
@PermitAll
@ShowsNobody
class TogetherResource {
    private final OnlineDesk desk;
    private final OnlineViews views;
    private final SheetCookie cookie;
    private final ApplySecrets secrets;
    private final ApplicationChoices.Source choices;
    private final PriorityViews priorities;
    private final RoutingContext routing;
    private final Pages pages;
    private final Flash flash;

    TogetherResource(
            OnlineDesk desk,
            OnlineViews views,
            SheetCookie cookie,
            ApplySecrets secrets,
            ApplicationChoices.Source choices,
            PriorityViews priorities,
            RoutingContext routing,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.cookie = cookie;
        this.secrets = secrets;
        this.choices = choices;
        this.priorities = priorities;
        this.routing = routing;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ApplyTogether ask(@RestPath long callId) {
        MultivaluedMap<String, String> blank = new MultivaluedHashMap<>();
        blank.putSingle("key", SubmissionKey.fresh().value());
        return page(callId, blank, new Problems());
    }

    @GET
    @Path("/check")
    public Response toTheForm(@RestPath long callId) {
        return Answers.seeOther(ApplyResource.form(callId) + "/several");
    }

    /** Shows what was typed to be looked at, or to be typed on; nothing is kept meanwhile. */
    @POST
    @Path("/check")
    public Response check(@RestPath long callId, MultivaluedMap<String, String> sent) {
        Problems problems = new Problems();
        TogetherForm typed = new TogetherForm(sent);
        if (!typed.value("back").isEmpty()) {
            return Response.ok(page(callId, sent, problems)).build();
        }
        TogetherForm form = typed.moved(typed.value("up"), -1).moved(typed.value("down"), 1);
        OpenCall call = views.call(callId);
        List<Particulars> people =
                form.read(problems, views::check, priorities.ofCall(callId).orElse(null));
        if (!call.isTaking()) {
            problems.add(null, call.refusal());
        }
        Integer limit = call.limitPerEmployer();
        if (limit != null && people.size() > limit) {
            problems.add(null, Messages.say("intake.employerLimit", limit));
        }
        return problems.none()
                ? Response.ok(checkPage(call, form, people)).build()
                : Answers.refused(page(callId, sent, problems));
    }

    @POST
    public Response apply(@RestPath long callId, MultivaluedMap<String, String> sent) {
        Problems problems = new Problems();
        views.call(callId);
        TogetherForm form = new TogetherForm(sent);
        List<Particulars> people =
                form.read(problems, views::check, priorities.ofCall(callId).orElse(null));
        secrets.check(sent.getFirst("shown"), sent.getFirst("memo"), problems);
        Optional<List<Long>> ids = !problems.none()
                ? Optional.empty()
                : problems.tryGet(() -> desk.applyTogether(
                        callId, form.sender(), people, SubmissionKey.of(sent.getFirst("key")), Network.of(routing)));
        if (ids.isEmpty()) {
            return Answers.refused(page(callId, sent, problems));
        }
        String sheet = TogetherReceiptsResource.sheet(ids.get().get(0));
        cookie.give(sheet, form.value("key"));
        flash.say(ids.get().size() + "名の申込みを受け付けました。");
        return Answers.seeOther(sheet);
    }

    private ApplyTogetherCheck checkPage(OpenCall call, TogetherForm form, List<Particulars> people) {
        return new ApplyTogetherCheck(
                pages.of(call.year()).show("申込み前の確認（勤務先から）"),
                call,
                form,
                people.stream()
                        .map(one -> new Colleague(one, views.chosen(one)))
                        .toList(),
                form.value("key"),
                secrets.stillShown(form.value("shown")));
    }

    private ApplyTogether page(long callId, MultivaluedMap<String, String> sent, Problems problems) {
        OpenCall call = views.call(callId);
        TogetherForm form = new TogetherForm(sent);
        return new ApplyTogether(
                pages.of(call.year()).show(call.course() + "の受講申込（勤務先から）", problems),
                call,
                form,
                choices.together(form.value("municipalityId"))
                        .asking(priorities.ofCall(callId).orElse(null)),
                choices.office(),
                form.value("key"),
                secrets.stillShown(sent.getFirst("shown")));
    }
}
