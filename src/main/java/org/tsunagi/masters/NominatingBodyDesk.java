package org.tsunagi.masters;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;

/** Keeps the nominating bodies that are no municipality. */
@Desk
public class NominatingBodyDesk {
    private static final int BODIES_THAT_ARE_NO_MUNICIPALITY_COME_LAST = 1000;

    private final NominatingBodies bodies;
    private final OfficeClock clock;
    private final Event<NominatingBodyRemoving> removing;

    NominatingBodyDesk(NominatingBodies bodies, OfficeClock clock, Event<NominatingBodyRemoving> removing) {
        this.bodies = bodies;
        this.clock = clock;
        this.removing = removing;
    }

    public long add(String name) {
        RuleViolation.unless(!bodies.hasName(name), "name", "masters.body.nameTaken");
        NominatingBody body = new NominatingBody(name, null, BODIES_THAT_ARE_NO_MUNICIPALITY_COME_LAST);
        bodies.persist(body);
        return body.id();
    }

    /** Gives a body another name from a day on; the papers of the years before keep the old one. */
    public void rename(long bodyId, String name, LocalDate from, long version) {
        RuleViolation.unless(!from.isAfter(clock.today()), "renamedFrom", "masters.renamedInFuture");
        ownName(bodyId, name, version).rename(name, from);
    }

    /** Puts right a mistyped name: years gone by say it rightly too. */
    public void correct(long bodyId, String name, long version) {
        ownName(bodyId, name, version).correct(name);
    }

    /** Takes back the latest renaming: the name before it holds again. */
    public void undoRenaming(long bodyId) {
        NominatingBody body = bodies.require(bodyId);
        RuleViolation.unless(body.municipality().isEmpty(), "name", "masters.body.isMunicipality");
        body.undoRenaming();
    }

    /** A body that may take this name: one that is a municipality follows the municipality's. */
    private NominatingBody ownName(long bodyId, String name, long version) {
        NominatingBody body = bodies.require(bodyId);
        StaleForm.check(version, body.version());
        RuleViolation.unless(body.municipality().isEmpty(), "name", "masters.body.isMunicipality");
        RuleViolation.unless(body.name().equals(name) || !bodies.hasName(name), "name", "masters.body.nameTaken");
        return body;
    }

    /** Removes a body entered by mistake, while nothing hangs on it; one that is a municipality goes with it. */
    public void remove(long bodyId) {
        NominatingBody body = bodies.require(bodyId);
        RuleViolation.unless(body.municipality().isEmpty(), null, "masters.body.removedWithMunicipality");
        Removal removal = new Removal();
        removing.fire(new NominatingBodyRemoving(bodyId, removal));
        removal.refuseUnlessFree(body.name());
        bodies.delete(body);
    }
}
