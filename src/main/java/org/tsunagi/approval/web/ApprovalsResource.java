package org.tsunagi.approval.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalDesk;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.approval.ApprovalViews;
import org.tsunagi.approval.ApprovalViews.ApprovalDetail;
import org.tsunagi.approval.web.ApprovalPages.ApprovalEdit;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;

/** One approval as it was entered, to be completed or corrected (決裁の記録). */
@Path("/approvals/{id:[0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ApprovalsResource {
    private final ApprovalDesk desk;
    private final ApprovalViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ApprovalsResource(ApprovalDesk desk, ApprovalViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ApprovalEdit show(@RestPath long id) {
        ApprovalDetail approval = views.one(signedIn.require(), id);
        return page(approval, ApprovalFields.of(approval.record()), "", Stored.at(approval.version()), new Problems());
    }

    @POST
    public Response correct(@RestPath long id, @BeanParam ApprovalForm form) {
        Problems problems = new Problems();
        ApprovalDetail approval = views.one(signedIn.require(), id);
        ApprovalRecord wanted = form.read(problems, yearOf(approval));
        String why = form.why(problems);
        if (wanted != null
                && why != null
                && problems.tryTo(
                        () -> desk.correct(signedIn.require(), id, wanted, why, Stored.version(form.version())))) {
            flash.say("決裁の記録を保存しました。");
            return Answers.seeOther("/approvals/" + id);
        }
        ApprovalRecord now = approval.record();
        Map<String, String> facts =
                Map.of("決裁日", JapaneseDate.both(now.approvedOn()), "文書番号", now.documentNumber(), "専決者", now.approver());
        Stored stored = Stored.after(problems, form.version(), approval.version(), facts);
        return Answers.refused(page(approval, form.fields(), form.reason(), stored, problems));
    }

    private static FiscalYear yearOf(ApprovalDetail approval) {
        return FiscalYear.of(approval.record().approvedOn());
    }

    private ApprovalEdit page(
            ApprovalDetail approval, ApprovalFields fields, @Nullable String reason, Stored stored, Problems problems) {
        return new ApprovalEdit(
                pages.of(yearOf(approval)).show("決裁の記録の追記・訂正", problems),
                approval,
                fields,
                reason == null ? "" : reason,
                stored);
    }
}
