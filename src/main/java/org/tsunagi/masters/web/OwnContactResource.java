package org.tsunagi.masters.web;

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
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.masters.ContactDesk;
import org.tsunagi.masters.ContactDesk.InCharge;
import org.tsunagi.masters.ContactViews;
import org.tsunagi.masters.ContactViews.ContactLine;
import org.tsunagi.masters.web.MastersPages.OwnContact;

/** A nominator leaves who is in charge this fiscal year (担当者の連絡先). */
@Path(OwnContactResource.PATH)
@RolesAllowed(Role.Name.NOMINATOR)
class OwnContactResource {
    static final String PATH = "/contact";

    private final ContactDesk desk;
    private final ContactViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    OwnContactResource(ContactDesk desk, ContactViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public OwnContact show() {
        List<ContactLine> lines = views.of(signedIn.require(), body());
        ContactForm form = own(lines)
                .map(ContactForm::of)
                .orElseGet(
                        () -> lines.stream().findFirst().map(ContactForm::after).orElseGet(ContactForm::blank));
        return page(lines, form, new Problems());
    }

    @POST
    public Response tell(@BeanParam ContactForm form, @RestForm @Nullable String year) {
        Problems problems = new Problems();
        InCharge person = form.read(problems);
        checkYear(year, problems);
        if (person == null
                || !problems.none()
                || !problems.tryTo(() -> desk.tell(signedIn.require(), body(), person))) {
            return Answers.refused(page(views.of(signedIn.require(), body()), form, problems));
        }
        flash.say("担当者の連絡先を届け出ました。");
        return Answers.seeOther(PATH);
    }

    /** Not now: asked again in the next fiscal year. */
    @POST
    @Path("/later")
    public Response putOff(@RestForm @Nullable String year) {
        Problems problems = new Problems();
        checkYear(year, problems);
        if (!problems.none()) {
            return Answers.refused(page(views.of(signedIn.require(), body()), ContactForm.blank(), problems));
        }
        desk.putOff(signedIn.require());
        flash.say("ホームには表示しません。届け出るときは、メニューの「担当者の連絡先」から入力してください。");
        return Answers.seeOther("/");
    }

    @GET
    @Path("/later")
    public Response toTheForm() {
        return Answers.seeOther(PATH);
    }

    @POST
    @Path("/contacts/{contactId:[0-9]+}/removal")
    public Response remove(@RestPath long contactId) {
        desk.remove(signedIn.require(), body(), contactId);
        flash.say("担当者の連絡先を削除しました。");
        return Answers.seeOther(PATH);
    }

    @GET
    @Path("/contacts/{contactId:[0-9]+}/removal")
    public Response toTheButton(@RestPath long contactId) {
        return toTheForm();
    }

    private void checkYear(@Nullable String year, Problems problems) {
        if (!views.isThisYear(year)) {
            problems.add(null, Messages.say("masters.contact.anotherYear"));
        }
    }

    private long body() {
        return signedIn.require().body().orElseThrow(() -> new NotFound("nominating body"));
    }

    /** What this account has left this fiscal year. */
    private Optional<ContactLine> own(List<ContactLine> lines) {
        Viewer viewer = signedIn.require();
        return lines.stream()
                .filter(line -> line.accountId() == viewer.userId()
                        && line.year() == views.thisYear().year())
                .findFirst();
    }

    private OwnContact page(List<ContactLine> lines, ContactForm form, Problems problems) {
        return new OwnContact(
                pages.ofAllYears().show("担当者の連絡先", problems),
                views.thisYear(),
                views.isAsked(signedIn.require()),
                own(lines).orElse(null),
                lines,
                views.everOf(signedIn.require(), body()).stream()
                        .filter(line -> !line.age(views.thisYear()).isEmpty())
                        .toList(),
                form);
    }
}
