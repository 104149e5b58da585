package org.tsunagi.masters;

import jakarta.enterprise.event.Observes;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;

/** Keeps who is in charge at each nominating body, year by year: told by its own accounts, or by an officer who was told. */
@Desk
public class ContactDesk {
    private final BodyContacts contacts;
    private final NominatingBodies bodies;
    private final OfficeClock clock;

    ContactDesk(BodyContacts contacts, NominatingBodies bodies, OfficeClock clock) {
        this.contacts = contacts;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Who is in charge this fiscal year, in the words of this account; said again it takes the place of what it said before. */
    public void tell(Viewer by, long bodyId, InCharge person) {
        NominatingBody body = body(by, bodyId);
        contacts.lock(body);
        Act told = Act.of(by, clock.now());
        FiscalYear year = FiscalYear.of(clock.today());
        contacts.of(bodyId, year, by.userId())
                .ifPresentOrElse(
                        one -> one.say(person, told),
                        () -> contacts.persist(new BodyContact(body, year, person, told)));
    }

    /** Takes a line away: it was left by mistake, or the person wants it gone. */
    public void remove(Viewer by, long bodyId, long contactId) {
        body(by, bodyId);
        contacts.delete(contacts.require(by, bodyId, contactId));
    }

    /** This account is not asked again in this fiscal year; the page stays where it is. */
    public void putOff(Viewer by) {
        NominatingBody body = body(by, by.body().orElse(-1L));
        contacts.lock(body);
        FiscalYear year = FiscalYear.of(clock.today());
        if (!contacts.isPutOff(by.userId(), year)) {
            contacts.add(new ContactPutOff(by.userId(), year));
        }
    }

    /** A body entered by mistake takes them along. */
    void on(@Observes NominatingBodyRemoving removing) {
        contacts.removeOf(removing.bodyId());
    }

    private NominatingBody body(Viewer by, long bodyId) {
        if (!by.isOfficer() && by.body().filter(own -> own == bodyId).isEmpty()) {
            throw new NotFound("the contacts of body " + bodyId);
        }
        return bodies.require(bodyId);
    }

    /** Who is in charge; the mail address may be empty. */
    public record InCharge(String section, String name, String telephone, String mailAddress) {}
}
