package org.tsunagi.masters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.SignatoryDesk;
import org.tsunagi.masters.SignatoryViews;
import org.tsunagi.masters.web.MastersPages.Settings;

/** The settings of the prefecture, for administrators. */
@Path(SettingsResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@ShowsNobody
class SettingsResource {
    static final String PATH = "/settings";
    private static final int MOST_CHANGE_DAYS = 20;

    private final MastersDesk desk;
    private final MastersViews views;
    private final SignatoryDesk signatories;
    private final SignatoryViews terms;
    private final OfficeClock clock;
    private final Pages pages;
    private final Flash flash;

    SettingsResource(
            MastersDesk desk,
            MastersViews views,
            SignatoryDesk signatories,
            SignatoryViews terms,
            OfficeClock clock,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signatories = signatories;
        this.terms = terms;
        this.clock = clock;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Settings ask() {
        return page(SettingsForm.of(current(), clock.today()), Stored.at(views.settingsVersion()), new Problems());
    }

    /** Where home asked for what was missing, it says what comes next. */
    @POST
    public Response change(@BeanParam SettingsForm form) {
        Problems problems = new Problems();
        boolean askedFor = SettingsDues.isIncomplete(current(), terms.terms());
        SettingsForm.Wanted wanted = form.read(clock.today(), problems);
        if (wanted != null && problems.tryTo(() -> wanted.tell(desk, signatories, form.version()))) {
            flash.say("県の設定を保存しました。");
            return Answers.seeOther(askedFor ? "/" : PATH);
        }
        Stored stored = Stored.after(problems, form.version(), views.settingsVersion(), SettingsForm.words(current()));
        return Answers.refused(page(form, stored, problems));
    }

    /** Until how many business days before a course a substitute may be named. */
    @POST
    @Path("/changes")
    public Response takeChangesUntil(@RestForm @Nullable String changeDays, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        Integer days = new Fields(problems).number("changeDays", changeDays, 0, MOST_CHANGE_DAYS);
        if (days != null && problems.tryTo(() -> desk.takeChangesUntil(days, Stored.version(version)))) {
            flash.say("変更の申出の期限を保存しました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(page(
                SettingsForm.of(current(), clock.today()),
                Stored.at(views.settingsVersion()),
                changeDays == null ? "" : changeDays,
                problems));
    }

    @GET
    @Path("/changes")
    public Response fromTheChanges() {
        return Answers.seeOther(PATH);
    }

    /** Takes back the latest change of words, entered by mistake. */
    @POST
    @Path("/renaming/removal")
    public Response undoRenaming() {
        Problems problems = new Problems();
        if (problems.tryTo(desk::undoRenaming)) {
            flash.say("名称の変更を取り消しました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(
                page(SettingsForm.of(current(), clock.today()), Stored.at(views.settingsVersion()), problems));
    }

    private Settings page(SettingsForm form, Stored stored, Problems problems) {
        return page(form, stored, Integer.toString(views.changeDays()), problems);
    }

    private Settings page(SettingsForm form, Stored stored, String changeDays, Problems problems) {
        return new Settings(
                pages.show("県の設定", problems),
                form,
                stored,
                views.formerWords(),
                changeDays,
                terms.terms().isEmpty(),
                terms.terms().on(clock.today()).orElse(null));
    }

    private PrefectureSettings current() {
        return NotFound.orThrow(views.settings(), "prefecture");
    }
}
