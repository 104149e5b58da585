package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionDesk;
import org.tsunagi.selection.SelectionDesk.Overrule;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.web.SelectionPages.ResultChange;

/** The result one application is to get, changed from what is proposed before the selection is decided. */
@Path("/applications/{id}/result")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ResultResource {
    private final SelectionDesk desk;
    private final SelectionViews views;
    private final IntakeViews intake;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ResultResource(
            SelectionDesk desk, SelectionViews views, IntakeViews intake, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.intake = intake;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ResultChange ask(@RestPath long id) {
        return page(id, null, new Problems());
    }

    @POST
    public Response change(@RestPath long id, @BeanParam ResultForm form, @RestForm @Nullable String version) {
        Viewer viewer = signedIn.require();
        long courseId = intake.one(viewer, id).courseId();
        Problems problems = new Problems();
        Overrule wanted = form.read(id, problems);
        if (wanted == null
                || !problems.tryTo(() -> desk.overrule(viewer, courseId, wanted, Fingerprint.sent(version)))) {
            return Answers.refused(page(id, form, problems));
        }
        flash.say("選考（案）の結果を保存しました。まだ決定していません。");
        return Answers.seeOther(CourseSelectionResource.placeOf(courseId, views.proposal(viewer, courseId), id));
    }

    private ResultChange page(long id, @Nullable ResultForm typed, Problems problems) {
        Viewer viewer = signedIn.require();
        ApplicationDetail one = intake.one(viewer, id);
        ProposalLine line = views.proposal(viewer, one.courseId()).line(id).orElse(null);
        return new ResultChange(
                pages.of(one.year()).show("選考の結果を変える", problems),
                one,
                line,
                typed != null || line == null ? typed : ResultForm.of(line),
                Result.DECIDABLE.stream().map(Option::of).toList(),
                Breakable.of(views.rule(viewer, one.courseId()).rule()).stream()
                        .map(Option::of)
                        .toList());
    }
}
