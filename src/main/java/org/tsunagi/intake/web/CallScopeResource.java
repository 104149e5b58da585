package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.OptionGroup;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.CallViews.BoardLine;
import org.tsunagi.intake.ScopeDesk;
import org.tsunagi.intake.ScopeViews;
import org.tsunagi.intake.ScopeViews.CallScope;
import org.tsunagi.intake.web.IntakePages.CallOutside;

/** Which bodies a call does not ask. */
@Path("/calls/{callId}/outside")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class CallScopeResource {
    private static final int LONGEST_REASON = 200;

    private final ScopeDesk desk;
    private final ScopeViews views;
    private final CallViews calls;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CallScopeResource(ScopeDesk desk, ScopeViews views, CallViews calls, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.calls = calls;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public CallOutside show(@RestPath long callId) {
        CallScope scope = views.of(signedIn.require(), callId);
        List<String> ticked = scope.leftOut().stream()
                .map(line -> Long.toString(line.bodyId()))
                .toList();
        return page(callId, scope, ticked, "", scope.seen().text(), new Problems());
    }

    @POST
    public Response save(
            @RestPath long callId,
            @RestForm @Nullable List<String> bodies,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String seen) {
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        List<Long> wanted = in.ids("bodies", bodies);
        String why = in.optionalText("reason", reason, LONGEST_REASON);
        if (!problems.none()
                || !problems.tryTo(() ->
                        desk.leaveOut(signedIn.require(), callId, Set.copyOf(wanted), why, Fingerprint.sent(seen)))) {
            CallScope scope = views.of(signedIn.require(), callId);
            return Answers.refused(page(
                    callId,
                    scope,
                    bodies == null ? List.of() : bodies,
                    reason == null ? "" : reason,
                    scope.seen().text(),
                    problems));
        }
        flash.say(wanted.isEmpty() ? "対象外の推薦機関をなくしました。" : "対象外の推薦機関を保存しました。");
        return Answers.seeOther("/calls/" + callId);
    }

    private CallOutside page(
            long callId, CallScope scope, List<String> ticked, String reason, String seen, Problems problems) {
        CallLine call = calls.call(signedIn.require(), callId);
        return new CallOutside(
                pages.of(call.year()).show("対象外の推薦機関", problems),
                call,
                scope.leftOut(),
                groups(scope),
                ticked,
                reason,
                seen);
    }

    private static List<OptionGroup> groups(CallScope scope) {
        Map<String, List<Option>> byLabel = new LinkedHashMap<>();
        scope.groups()
                .forEach((region, lines) -> byLabel.put(
                        region.isEmpty() ? Messages.say("intake.scope.noRegion") : region,
                        lines.stream()
                                .map(line -> Option.of(line.bodyId(), label(line)))
                                .toList()));
        return OptionGroup.of(byLabel);
    }

    /** The body with what keeps it from being left out. */
    private static String label(BoardLine line) {
        if (line.standing().arrived() > 0) {
            return Messages.tell(
                    "intake.scope.withNominations", line.body(), line.standing().arrived());
        }
        return line.extendedUntil() == null ? line.body() : Messages.say("intake.scope.withExtension", line.body());
    }
}
