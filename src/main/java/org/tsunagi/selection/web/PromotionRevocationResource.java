package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.PromotionDesk;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.web.SelectionPages.PromotionRevocation;

/** The promotion of the wrong person is taken back. */
@Path("/applications/{id}/promotion/revocation")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class PromotionRevocationResource {
    private final PromotionDesk desk;
    private final SelectionViews views;
    private final IntakeViews intake;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    PromotionRevocationResource(
            PromotionDesk desk, SelectionViews views, IntakeViews intake, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.intake = intake;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public PromotionRevocation ask(@RestPath long id) {
        return page(id, PromotionForm.blank(""), new Problems());
    }

    @POST
    public Response revoke(@RestPath long id, @BeanParam PromotionForm form) {
        Viewer viewer = signedIn.require();
        ApplicationDetail one = intake.one(viewer, id);
        long courseId = one.courseId();
        Problems problems = new Problems();
        String reason = new Fields(problems).reason(form.reason());
        ApprovalRecord approval = form.approval().read(problems, one.year());
        if (reason == null
                || approval == null
                || !problems.tryTo(() -> desk.revoke(viewer, courseId, id, reason, approval))) {
            return Answers.refused(page(id, form, problems));
        }
        flash.say("繰上げを取り消し、補欠に戻しました。席が一つ空いています。");
        return Answers.seeOther(PromotionResource.address(courseId));
    }

    private PromotionRevocation page(long id, PromotionForm form, Problems problems) {
        Viewer viewer = signedIn.require();
        ApplicationDetail one = intake.one(viewer, id);
        return new PromotionRevocation(
                pages.of(one.year()).show("繰上げの取消し", problems),
                one,
                views.waitingList(viewer, one.courseId())
                        .flatMap(list -> list.promotion(id))
                        .orElse(null),
                form);
    }
}
