package org.tsunagi.evidence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.evidence.EvidenceRequest.EvidenceKind;
import org.tsunagi.evidence.EvidenceRequest.Means;
import org.tsunagi.evidence.EvidenceRequest.NewRequest;
import org.tsunagi.evidence.EvidenceRequest.RequestLine;
import org.tsunagi.evidence.EvidenceRequestDesk;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.evidence.web.EvidencePages.EvidenceRequestEdit;
import org.tsunagi.evidence.web.EvidencePages.EvidenceRequests;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;

/** Which evidence is asked for with a call. */
@Path("/calls/{callId}/evidence/requests")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class EvidenceRequestsResource {
    private final EvidenceRequestDesk desk;
    private final EvidenceViews views;
    private final CallViews calls;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    EvidenceRequestsResource(
            EvidenceRequestDesk desk,
            EvidenceViews views,
            CallViews calls,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.calls = calls;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public EvidenceRequests show(@RestPath long callId) {
        return page(callId, RequestForm.blank(SubmissionKey.fresh().value()), new Problems());
    }

    @POST
    public Response ask(@RestPath long callId, @BeanParam RequestForm form) {
        Problems problems = new Problems();
        NewRequest wanted = form.read(problems);
        if (wanted == null
                || !problems.tryTo(() -> desk.ask(signedIn.require(), callId, wanted, SubmissionKey.of(form.key())))) {
            return Answers.refused(page(callId, form, problems));
        }
        return done(callId, "求める書類を追加しました。");
    }

    @GET
    @Path("/{requestId}")
    public EvidenceRequestEdit edit(@RestPath long callId, @RestPath long requestId) {
        RequestLine request = views.request(callId, requestId);
        return editPage(callId, request, RequestForm.of(request), Stored.at(request.version()), new Problems());
    }

    @POST
    @Path("/{requestId}")
    public Response change(
            @RestPath long callId,
            @RestPath long requestId,
            @BeanParam RequestForm form,
            @RestForm @Nullable String version) {
        RequestLine before = views.request(callId, requestId);
        Problems problems = new Problems();
        NewRequest wanted = form.read(problems);
        if (wanted == null
                || !problems.tryTo(
                        () -> desk.change(signedIn.require(), callId, requestId, wanted, Stored.version(version)))) {
            RequestLine now = problems.stale() ? views.request(callId, requestId) : before;
            return Answers.refused(
                    editPage(callId, now, form, Stored.after(problems, version, now.version(), facts(now)), problems));
        }
        return done(callId, "求める書類を変更しました。");
    }

    @POST
    @Path("/{requestId}/removal")
    public Response remove(@RestPath long callId, @RestPath long requestId) {
        RequestLine request = views.request(callId, requestId);
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.remove(signedIn.require(), callId, requestId))
                ? done(callId, "求める書類から外しました。")
                : Answers.refused(
                        editPage(callId, request, RequestForm.of(request), Stored.at(request.version()), problems));
    }

    @GET
    @Path("/{requestId}/removal")
    public Response toTheForm(@RestPath long callId, @RestPath long requestId) {
        return Answers.seeOther(address(callId) + "/" + requestId);
    }

    private static Map<String, String> facts(RequestLine now) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("書類", now.name());
        facts.put("送り方", Messages.label(now.means()));
        facts.put("必要かどうか", now.required() ? "必ず必要" : "任意");
        facts.put("説明", now.hint());
        return facts;
    }

    private Response done(long callId, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(address(callId));
    }

    private static String address(long callId) {
        return "/calls/" + callId + "/evidence/requests";
    }

    private EvidenceRequests page(long callId, RequestForm form, Problems problems) {
        CallLine call = calls.call(signedIn.require(), callId);
        return new EvidenceRequests(
                pages.of(call.year()).show("求める書類", problems),
                call,
                views.requests(callId),
                form,
                Option.all(EvidenceKind.class),
                Option.all(Means.class));
    }

    private EvidenceRequestEdit editPage(
            long callId, RequestLine request, RequestForm form, Stored stored, Problems problems) {
        CallLine call = calls.call(signedIn.require(), callId);
        return new EvidenceRequestEdit(
                pages.of(call.year()).show("求める書類の変更", problems),
                call,
                request,
                form,
                Option.all(EvidenceKind.class),
                Option.all(Means.class),
                stored);
    }
}
