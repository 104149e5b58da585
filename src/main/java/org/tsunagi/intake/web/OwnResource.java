package org.tsunagi.intake.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.base.web.Stored;
import org.tsunagi.intake.EvidenceAsked;
import org.tsunagi.intake.OnlineDesk;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.OwnApplication;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.intake.web.ApplyPages.OwnEdit;
import org.tsunagi.intake.web.ApplyPages.OwnRefused;
import org.tsunagi.intake.web.ApplyPages.OwnShow;

/**
 * One's own application, without an account: seen by the cookie its link left, corrected and taken back by forms that carry
 * the link's secret, however long they lay open.
 */
@Path(OwnResource.PATH)
@PermitAll
class OwnResource {
    static final String PATH = "/my-application";
    private static final String TITLE = "申込みの確認";

    private final OnlineDesk desk;
    private final OnlineViews views;
    private final EvidenceAsked evidence;
    private final SheetCookie cookie;
    private final ApplicationChoices.Source choices;
    private final PriorityViews priorities;
    private final OfficeCode codes;
    private final TsunagiConfig config;
    private final Pages pages;
    private final Flash flash;

    OwnResource(
            OnlineDesk desk,
            OnlineViews views,
            EvidenceAsked evidence,
            SheetCookie cookie,
            ApplicationChoices.Source choices,
            PriorityViews priorities,
            OfficeCode codes,
            TsunagiConfig config,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.evidence = evidence;
        this.cookie = cookie;
        this.choices = choices;
        this.priorities = priorities;
        this.codes = codes;
        this.config = config;
        this.pages = pages;
        this.flash = flash;
    }

    /** Where an application lies for its person. */
    static String sheet(long id) {
        return PATH + "/" + id;
    }

    @GET
    public TemplateInstance withoutLink() {
        return OwnRefused.noLink(pages);
    }

    @GET
    @Path("/{id:[0-9]+}")
    public TemplateInstance show(@RestPath long id) {
        String link = cookie.token(sheet(id));
        return own(id, link).map(own -> showPage(own, link, new Problems())).orElseGet(this::withoutLink);
    }

    @GET
    @Path("/{id:[0-9]+}/edit")
    public TemplateInstance edit(@RestPath long id) {
        String link = cookie.token(sheet(id));
        return own(id, link)
                .map(own -> own.isChangeable()
                        ? editPage(
                                own,
                                ApplicationForm.of(own.particulars()),
                                CopyChoice.of(own.employerCopy()),
                                link,
                                own.version(),
                                new Problems())
                        : showPage(own, link, new Problems()))
                .orElseGet(this::withoutLink);
    }

    @POST
    @Path("/{id:[0-9]+}")
    public Response change(
            @RestPath long id,
            @BeanParam ApplicationForm form,
            @BeanParam CopyChoice copy,
            @RestForm @Nullable String link,
            @RestForm @Nullable String version) {
        Problems problems = new Problems();
        Optional<OwnApplication> own = own(id, link);
        Particulars read =
                OwnParticulars.read(form, problems, own.flatMap(this::asked).orElse(null));
        long sent = Stored.version(version);
        if (own.isPresent()
                && read != null
                && problems.tryTo(() -> desk.change(String.valueOf(link), read, copy.isWanted(), sent))) {
            return done(
                    id,
                    String.valueOf(link),
                    own.get().isNominated()
                            ? Messages.say("intake.own.filled", own.get().body())
                            : "変更を保存しました。");
        }
        if (own.isEmpty()) {
            return Answers.refused(
                    new OwnRefused(pages.show(TITLE), Messages.say("intake.own.unknownLink"), form.texts()));
        }
        OwnApplication now = own(id, link).orElseThrow();
        return Answers.refused(
                editPage(now, form, copy, String.valueOf(link), problems.stale() ? now.version() : sent, problems));
    }

    @POST
    @Path("/{id:[0-9]+}/withdrawal")
    public Response withdraw(@RestPath long id, @RestForm @Nullable String link) {
        return act(id, link, desk::withdraw, "申込みを取り下げました。");
    }

    @POST
    @Path("/{id:[0-9]+}/reinstatement")
    public Response reinstate(@RestPath long id, @RestForm @Nullable String link) {
        return act(id, link, desk::reinstate, "取下げを取り消しました。申込みは受け付けられています。");
    }

    /** Leaves nothing behind at a browser that others use too; the link opens it again. */
    @POST
    @Path("/{id:[0-9]+}/leaving")
    public Response leave(@RestPath long id) {
        cookie.takeAway(sheet(id));
        flash.say("表示を終わりました。共用のパソコンでは、ブラウザーも閉じてください。");
        return Answers.seeOther(PATH);
    }

    @GET
    @Path("/{id:[0-9]+}/withdrawal")
    public Response fromTheWithdrawal(@RestPath long id) {
        return Answers.seeOther(sheet(id));
    }

    @GET
    @Path("/{id:[0-9]+}/reinstatement")
    public Response fromTheReinstatement(@RestPath long id) {
        return Answers.seeOther(sheet(id));
    }

    @GET
    @Path("/{id:[0-9]+}/leaving")
    public Response fromLeaving(@RestPath long id) {
        return Answers.seeOther(sheet(id));
    }

    private Response act(long id, @Nullable String link, Consumer<String> deed, String sentence) {
        Optional<OwnApplication> own = own(id, link);
        if (own.isEmpty()) {
            return Answers.refused(OwnRefused.unknownLink(pages));
        }
        Problems problems = new Problems();
        String token = String.valueOf(link);
        return problems.tryTo(() -> deed.accept(token))
                ? done(id, token, sentence)
                : Answers.refused(showPage(own(id, link).orElseThrow(), token, problems));
    }

    private Response done(long id, String link, String sentence) {
        cookie.give(sheet(id), link);
        flash.say(sentence);
        return Answers.seeOther(sheet(id));
    }

    private Optional<OwnApplication> own(long id, @Nullable String link) {
        return views.own(link).filter(one -> one.id() == id);
    }

    /** The classes its person is asked for: a candidate's place is the body's to say. */
    private Optional<Priorities> asked(OwnApplication own) {
        return own.isNominated() ? Optional.empty() : priorities.ofApplication(own.id());
    }

    private TemplateInstance showPage(OwnApplication own, String link, Problems problems) {
        String address = config.address(OwnLinkResource.PATH + "/" + link);
        return new OwnShow(
                pages.of(own.year()).show(TITLE, problems),
                own,
                evidence.note(own.callId(), own.id()),
                link,
                address,
                QrPicture.of(address),
                choices.office(),
                codes);
    }

    private TemplateInstance editPage(
            OwnApplication own, ApplicationForm form, CopyChoice copy, String link, long version, Problems problems) {
        FormFields.ask(problems, own.asked());
        return new OwnEdit(
                pages.of(own.year()).show("申込みの変更", problems),
                own,
                form,
                copy,
                own.isNominated()
                        ? choices.unranked(form)
                        : choices.direct(form).asking(asked(own).orElse(null)),
                link,
                Long.toString(version));
    }
}
