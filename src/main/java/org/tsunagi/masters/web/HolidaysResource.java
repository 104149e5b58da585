package org.tsunagi.masters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SentFile;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.HolidayDesk;
import org.tsunagi.masters.HolidayViews;
import org.tsunagi.masters.web.MastersPages.Holidays;

/** The holidays by law, and how the Cabinet Office's list of them comes in, for administrators. */
@Path(HolidaysResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@ShowsNobody
class HolidaysResource {
    static final String PATH = SettingsResource.PATH + "/holidays";
    private static final int MOST_KILOBYTES = 200;

    private final HolidayDesk desk;
    private final HolidayViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    HolidaysResource(HolidayDesk desk, HolidayViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Holidays show() {
        return page(new Problems());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response load(@RestForm @Nullable FileUpload file) {
        Problems problems = new Problems();
        Optional<byte[]> csv = SentFile.read(problems, "file", file, MOST_KILOBYTES);
        return csv.isPresent() && problems.tryTo(() -> desk.load(signedIn.require(), csv.get()))
                ? Answers.seeOther(PATH)
                : Answers.refused(page(problems));
    }

    @POST
    @Path("/adoption")
    public Response hold(@RestForm @Nullable String list) {
        return decided("読み込んだ一覧に置き換えました。", () -> desk.hold(signedIn.require(), Stored.version(list)));
    }

    @POST
    @Path("/rejection")
    public Response discard(@RestForm @Nullable String list) {
        return decided("読み込んだ一覧を使わずに捨てました。", () -> desk.discard(Stored.version(list)));
    }

    @POST
    @Path("/removal")
    public Response takeAway(@RestForm @Nullable String list) {
        return decided("読み込んだ一覧を取り外しました。組込みの一覧を使います。", () -> desk.takeAway(Stored.version(list)));
    }

    private Response decided(String said, Runnable decision) {
        Problems problems = new Problems();
        if (problems.tryTo(decision)) {
            flash.say(said);
            return Answers.seeOther(PATH);
        }
        return Answers.refused(page(problems));
    }

    private Holidays page(Problems problems) {
        return new Holidays(
                pages.ofAllYears().show("祝日の一覧", problems),
                views.builtIn(),
                views.calendar(),
                views.held().orElse(null),
                views.waiting().orElse(null));
    }
}
