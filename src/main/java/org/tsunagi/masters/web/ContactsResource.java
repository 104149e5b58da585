package org.tsunagi.masters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.masters.ContactDesk;
import org.tsunagi.masters.ContactDesk.InCharge;
import org.tsunagi.masters.ContactViews;
import org.tsunagi.masters.ContactViews.ContactLine;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.masters.web.MastersPages.BodyContactEdit;
import org.tsunagi.masters.web.MastersPages.ContactList;

/** Who is in charge at each nominating body, for officers; an officer who was told by telephone enters it. */
@Path("/bodies")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ContactsResource {
    private final ContactDesk desk;
    private final ContactViews views;
    private final NominatingBodyViews bodies;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ContactsResource(
            ContactDesk desk,
            ContactViews views,
            NominatingBodyViews bodies,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.bodies = bodies;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/contacts")
    public ContactList list(@RestQuery @Nullable String page) {
        Map<Long, List<ContactLine>> contacts = views.all(signedIn.require());
        ListPart<BodyLine> part = ListPart.of(bodies.bodiesNow(), line -> false, page, "/bodies/contacts");
        return new ContactList(
                pages.ofAllYears().show("推薦機関の担当者の連絡先"), part.rest(), part.paging(), contacts, views.thisYear());
    }

    @GET
    @Path("/{id:[0-9]+}/contact")
    public BodyContactEdit ask(@RestPath long id) {
        return page(id, ContactForm.blank(), new Problems());
    }

    @POST
    @Path("/{id:[0-9]+}/contact")
    public Response tell(@RestPath long id, @BeanParam ContactForm form, @RestForm @Nullable String year) {
        Problems problems = new Problems();
        InCharge person = form.read(problems);
        if (!views.isThisYear(year)) {
            problems.add(null, Messages.say("masters.contact.anotherYear"));
        }
        if (person == null || !problems.none() || !problems.tryTo(() -> desk.tell(signedIn.require(), id, person))) {
            return Answers.refused(page(id, form, problems));
        }
        flash.say("「" + bodies.name(id) + "」の担当者の連絡先を記録しました。");
        return Answers.seeOther(place(id));
    }

    @POST
    @Path("/{id:[0-9]+}/contacts/{contactId:[0-9]+}/removal")
    public Response remove(@RestPath long id, @RestPath long contactId) {
        desk.remove(signedIn.require(), id, contactId);
        flash.say("担当者の連絡先を削除しました。");
        return Answers.seeOther(place(id));
    }

    @GET
    @Path("/{id:[0-9]+}/contacts/{contactId:[0-9]+}/removal")
    public Response toTheButton(@RestPath long id, @RestPath long contactId) {
        return Answers.seeOther(place(id));
    }

    private static String place(long id) {
        return "/bodies/" + id + "/contact";
    }

    private BodyContactEdit page(long id, ContactForm form, Problems problems) {
        return new BodyContactEdit(
                pages.ofAllYears().show("担当者の連絡先の記録", problems),
                id,
                bodies.name(id),
                views.everOf(signedIn.require(), id),
                views.thisYear(),
                form);
    }
}
