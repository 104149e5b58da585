package org.tsunagi.masters.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.masters.ContactViews;

/** The first page after signing in asks a nominator, once a fiscal year, who is in charge. */
@ApplicationScoped
class ContactDues implements Dues {
    private static final int TELL = 15;

    private final ContactViews contacts;

    ContactDues(ContactViews contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.body().isPresent() && contacts.isAsked(viewer)
                ? List.of(Due.open(
                                TELL,
                                Messages.say("masters.due.bodyContact"),
                                null,
                                Messages.say(
                                        "masters.due.bodyContact.detail",
                                        contacts.thisYear().label()),
                                Messages.say("masters.due.bodyContact.tag"),
                                OwnContactResource.PATH)
                        .asOfOnePerson())
                : List.of();
    }
}
