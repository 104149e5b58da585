package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.intake.ChangeAnswerDesk;
import org.tsunagi.intake.ChangeDesk;
import org.tsunagi.intake.ChangeViews;
import org.tsunagi.intake.ChangeViews.ChangeDetail;
import org.tsunagi.intake.ChangeViews.ChangeRequestLine;
import org.tsunagi.intake.web.IntakePages.ChangeList;
import org.tsunagi.intake.web.IntakePages.ChangeShow;

/** The changes that bodies want: an officer answers them, a body sees its own and takes one back. */
@Path(ChangesResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class ChangesResource {
    static final String PATH = "/changes";

    private final ChangeDesk desk;
    private final ChangeAnswerDesk answers;
    private final ChangeViews views;
    private final SignedIn signedIn;
    private final OfficeClock clock;
    private final Pages pages;
    private final Flash flash;

    ChangesResource(
            ChangeDesk desk,
            ChangeAnswerDesk answers,
            ChangeViews views,
            SignedIn signedIn,
            OfficeClock clock,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.answers = answers;
        this.views = views;
        this.signedIn = signedIn;
        this.clock = clock;
        this.pages = pages;
        this.flash = flash;
    }

    /** Those that wait, and those answered since the first day of the fiscal year before this one. */
    @GET
    public ChangeList list() {
        Map<Boolean, List<ChangeRequestLine>> byWaiting =
                views
                        .recent(
                                signedIn.require(),
                                FiscalYear.of(clock.today()).previous().first())
                        .stream()
                        .collect(Collectors.partitioningBy(ChangeRequestLine::isWaiting));
        return new ChangeList(pages.ofAllYears().show("変更の申出"), byWaiting.get(true), byWaiting.get(false));
    }

    @GET
    @Path("/{id}")
    public ChangeShow show(@RestPath long id) {
        return page(id, ChangeForm.blank(), new Problems());
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public Response accept(@RestPath long id, @BeanParam ChangeForm form) {
        Problems problems = new Problems();
        return problems.tryTo(() -> answers.accept(signedIn.require(), id, Stored.version(form.version())))
                ? done(id, "申出を受け入れました。")
                : Answers.refused(page(id, form, problems));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public Response refuse(@RestPath long id, @BeanParam ChangeForm form) {
        Problems problems = new Problems();
        String words = new Fields(problems).text("words", form.words(), 1000);
        return words != null && problems.tryTo(() -> answers.refuse(signedIn.require(), id, words))
                ? done(id, "申出を受け入れないことを、推薦機関に表示しました。")
                : Answers.refused(page(id, form, problems));
    }

    @POST
    @Path("/{id}/revocation")
    public Response takeBack(@RestPath long id) {
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.takeBack(signedIn.require(), id))
                ? done(id, "申出を取り消しました。")
                : Answers.refused(page(id, ChangeForm.blank(), problems));
    }

    @GET
    @Path("/{id}/acceptance")
    public Response fromTheAcceptance(@RestPath long id) {
        return Answers.seeOther(PATH + "/" + id);
    }

    @GET
    @Path("/{id}/refusal")
    public Response fromTheRefusal(@RestPath long id) {
        return Answers.seeOther(PATH + "/" + id);
    }

    @GET
    @Path("/{id}/revocation")
    public Response fromTheRevocation(@RestPath long id) {
        return Answers.seeOther(PATH + "/" + id);
    }

    private Response done(long id, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(PATH + "/" + id);
    }

    private ChangeShow page(long id, ChangeForm form, Problems problems) {
        ChangeDetail one = views.one(signedIn.require(), id);
        return new ChangeShow(pages.of(new FiscalYear(one.line().year())).show("変更の申出", problems), one, form);
    }
}
