package org.tsunagi.home.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.home.DueDesk;
import org.tsunagi.home.DueDesk.DueSeen;
import org.tsunagi.home.DueViews;
import org.tsunagi.home.web.HomePages.Dismissal;
import org.tsunagi.home.web.HomePages.DismissedList;

/** Puts a due away, and shows what was put away. */
@Path("/dues")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class DismissalResource {
    static final String DISMISSED = "/dues/dismissed";
    private static final int ROWS = 50;

    private final DueDesk desk;
    private final DueViews views;
    private final AllDues dues;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    DismissalResource(DueDesk desk, DueViews views, AllDues dues, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.dues = dues;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/dismissed")
    public TemplateInstance list(@RestQuery @Nullable String page) {
        Viewer viewer = signedIn.require();
        Paging paging = new Paging(Paging.page(page), ROWS, views.countDismissed(viewer), DISMISSED);
        return new DismissedList(pages.show("片付けたもの"), views.dismissed(viewer, paging.offset(), ROWS), paging);
    }

    @GET
    @Path("/{due}/dismissal")
    public Response ask(@RestPath String due) {
        return dues.one(signedIn.require(), due)
                .map(found -> Response.ok(page(found, "", new Problems())).build())
                .orElseGet(this::changedMeanwhile);
    }

    @POST
    @Path("/{due}/dismissal")
    public Response dismiss(@RestPath String due, @RestForm @Nullable String reason) {
        return dues.one(signedIn.require(), due)
                .map(found -> dismiss(found, reason))
                .orElseGet(this::changedMeanwhile);
    }

    @POST
    @Path("/{due}/reinstatement")
    public Response reinstate(@RestPath String due) {
        desk.reinstate(signedIn.require(), due);
        flash.say("元に戻しました。まだ済んでいない業務は、ホームに表示されます。", HomeResource.PATH, "ホームへ");
        return Answers.seeOther(DISMISSED);
    }

    private Response dismiss(Due due, @Nullable String reason) {
        Problems problems = new Problems();
        String why = new Fields(problems).reason(reason);
        DueSeen seen = new DueSeen(due.key(), due.label(), due.detail(), due.on(), due.place());
        if (why == null || !problems.tryTo(() -> desk.dismiss(signedIn.require(), seen, why))) {
            return Answers.refused(page(due, reason == null ? "" : reason, problems));
        }
        flash.say("「" + due.label() + "」を片付けました。", DISMISSED, "片付けたもの");
        return Answers.seeOther(HomeResource.PATH);
    }

    private Dismissal page(Due due, String reason, Problems problems) {
        return new Dismissal(pages.show("業務を片付ける", problems), due, reason);
    }

    private Response changedMeanwhile() {
        flash.warn("この業務は、状況が変わったか、もう済んでいます。いまの状況を確かめてください。");
        return Answers.seeOther(HomeResource.PATH);
    }
}
