package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.ChangeViews;
import org.tsunagi.intake.Correction;
import org.tsunagi.intake.EvidenceAsked;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.intake.ReceiptNumber;
import org.tsunagi.intake.web.IntakePages.ApplicationCheck;
import org.tsunagi.intake.web.IntakePages.ApplicationEdit;
import org.tsunagi.intake.web.IntakePages.ApplicationShow;

/** One application: an officer sees any, a nominator those of its own body; a neighbour's is 404. */
@Path("/applications/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class ApplicationsResource {
    private final IntakeDesk desk;
    private final IntakeViews views;
    private final CallViews calls;
    private final ChangeViews changes;
    private final EvidenceAsked evidence;
    private final ApplicationChoices.Source choices;
    private final PriorityViews priorities;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ApplicationsResource(
            IntakeDesk desk,
            IntakeViews views,
            CallViews calls,
            ChangeViews changes,
            EvidenceAsked evidence,
            ApplicationChoices.Source choices,
            PriorityViews priorities,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.calls = calls;
        this.changes = changes;
        this.evidence = evidence;
        this.choices = choices;
        this.priorities = priorities;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ApplicationShow show(@RestPath long id) {
        return showPage(id, ActionForm.blank(), new Problems());
    }

    @GET
    @Path("/edit")
    public ApplicationEdit edit(@RestPath long id) {
        ApplicationDetail one = views.one(signedIn.require(), id);
        return editPage(one, ApplicationForm.of(one), one.version(), new Problems());
    }

    @POST
    public Response change(@RestPath long id, @BeanParam ApplicationForm form, @RestForm @Nullable String version) {
        Viewer viewer = signedIn.require();
        ApplicationDetail one = views.one(viewer, id);
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        Integer rank = one.isNominated() && !one.isWithdrawn()
                ? in.number("rank", form.rank(), 1, ApplicationForm.LAST_RANK)
                : null;
        String why = in.optionalText("why", form.why(), 500);
        Particulars read = form.read(problems);
        long sent = Stored.version(version);
        Optional<Optional<String>> done =
                read == null ? Optional.empty() : problems.tryGet(() -> desk.change(viewer, id, rank, read, why, sent));
        if (done.isPresent()) {
            flash.say(done.get()
                    .map(moved -> Messages.say("intake.changedAndMoved", moved))
                    .orElse("変更を保存しました。"));
            return Answers.seeOther(one.allowed().submit() ? "/applications/" + id + "/check" : "/applications/" + id);
        }
        ApplicationDetail now = views.one(viewer, id);
        return Answers.refused(editPage(now, form, problems.stale() ? now.version() : sent, problems));
    }

    @GET
    @Path("/check")
    public ApplicationCheck check(@RestPath long id) {
        return checkPage(id, new Problems());
    }

    @POST
    @Path("/submission")
    public Response submit(@RestPath long id, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        if (!problems.tryTo(() -> desk.submit(signedIn.require(), id, Stored.version(version)))) {
            return Answers.refused(checkPage(id, problems));
        }
        flash.say(
                signedIn.require().isOfficer()
                        ? "提出済みにしました。選考の対象になります。"
                        : Messages.say("intake.submitted", new ReceiptNumber(id).toString()));
        return Answers.seeOther("/applications/" + id);
    }

    @POST
    @Path("/correction")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public Response requestCorrection(@RestPath long id, @BeanParam CorrectionForm form) {
        Problems problems = new Problems();
        Correction asked = form.read(problems);
        long sent = Stored.version(form.version());
        return asked != null && problems.tryTo(() -> desk.requestCorrection(signedIn.require(), id, asked, sent))
                ? done(id, "修正を依頼しました。")
                : Answers.refused(showPage(id, ActionForm.blank(), form, problems));
    }

    @POST
    @Path("/correction/removal")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public Response takeCorrectionBack(@RestPath long id, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.takeCorrectionBack(signedIn.require(), id, Stored.version(version)))
                ? done(id, "修正の依頼を取り消しました。いまの内容で提出済みです。")
                : Answers.refused(showPage(id, ActionForm.blank(), problems));
    }

    @POST
    @Path("/withdrawal")
    public Response withdraw(@RestPath long id, @BeanParam ActionForm form) {
        Problems problems = new Problems();
        String reason = new Fields(problems).reason(form.reason());
        return reason != null && problems.tryTo(() -> desk.withdraw(signedIn.require(), id, reason))
                ? done(id, "取り下げました。")
                : Answers.refused(showPage(id, form, problems));
    }

    @POST
    @Path("/reinstatement")
    public Response reinstate(@RestPath long id) {
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.reinstate(signedIn.require(), id))
                ? done(
                        id,
                        Messages.say(
                                "intake.reinstated",
                                Messages.label(views.one(signedIn.require(), id).state())))
                : Answers.refused(showPage(id, ActionForm.blank(), problems));
    }

    @GET
    @Path("/submission")
    public Response toTheCheck(@RestPath long id) {
        return Answers.seeOther("/applications/" + id + "/check");
    }

    @GET
    @Path("/correction")
    public Response fromTheCorrection(@RestPath long id) {
        return Answers.seeOther("/applications/" + id);
    }

    @GET
    @Path("/correction/removal")
    public Response fromTheRemovalOfACorrection(@RestPath long id) {
        return Answers.seeOther("/applications/" + id);
    }

    @GET
    @Path("/withdrawal")
    public Response fromTheWithdrawal(@RestPath long id) {
        return Answers.seeOther("/applications/" + id);
    }

    @GET
    @Path("/reinstatement")
    public Response fromTheReinstatement(@RestPath long id) {
        return Answers.seeOther("/applications/" + id);
    }

    private Response done(long id, String sentence) {
        flash.say(sentence);
        return Answers.seeOther("/applications/" + id);
    }

    private ApplicationShow showPage(long id, ActionForm form, Problems problems) {
        return showPage(id, form, null, problems);
    }

    private ApplicationShow showPage(long id, ActionForm form, @Nullable CorrectionForm sent, Problems problems) {
        Viewer viewer = signedIn.require();
        ApplicationDetail one = views.one(viewer, id);
        boolean unsent = sent != null;
        CorrectionForm correction = sent == null ? CorrectionForm.of(one.correction()) : sent;
        return new ApplicationShow(
                pages.of(one.year()).show(one.particulars().name().full(), problems),
                one,
                views.alike(viewer, id),
                changes.of(viewer, id),
                views.trail(viewer, id),
                evidence.note(one.callId(), id),
                form,
                correction,
                unsent || one.allowed().requestCorrection() ? correction.lines(views.parts(viewer, id)) : List.of(),
                Long.toString(sent == null || problems.stale() ? one.version() : Stored.version(sent.version())),
                unsent,
                one.correction() != null && viewer.isOfficer() && views.isChangedSinceAsked(viewer, id),
                one.isCopyAskable(viewer));
    }

    private ApplicationCheck checkPage(long id, Problems problems) {
        ApplicationDetail one = views.one(signedIn.require(), id);
        return new ApplicationCheck(
                pages.of(one.year()).show("提出前の確認", problems), one, views.alike(signedIn.require(), id));
    }

    private ApplicationEdit editPage(ApplicationDetail one, ApplicationForm form, long version, Problems problems) {
        FormFields.ask(problems, one.correction());
        return new ApplicationEdit(
                pages.of(one.year()).show("受講候補者の変更", problems),
                one,
                form,
                one.rank() == null || !one.isNominated()
                        ? choices.direct(form)
                                .asking(
                                        one.isNominated()
                                                ? null
                                                : priorities
                                                        .ofCourse(one.courseId())
                                                        .orElse(null))
                        : choices.nominated(
                                calls.ranksFor(signedIn.require(), one.id()),
                                form,
                                signedIn.require().isOfficer()
                                        ? "隣の順位の方と入れ替えるときは、この申込みの画面の「順位を上へ」「順位を下へ」を押してください。"
                                        : "隣の順位の方と入れ替えるときは、「推薦」の一覧の「上へ」「下へ」を押してください。"),
                Long.toString(version));
    }
}
