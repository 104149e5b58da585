package org.tsunagi.trainee;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.trainee.IdentityChange.Kind;
import org.tsunagi.trainee.Trainee.Person;

/** Joins two records of one person, and parts them again; what hangs on them the desks above have moved. */
@Desk
public class IdentityDesk {
    private final Trainees trainees;
    private final IdentityChanges changes;
    private final OfficeClock clock;

    IdentityDesk(Trainees trainees, IdentityChanges changes, OfficeClock clock) {
        this.trainees = trainees;
        this.changes = changes;
        this.clock = clock;
    }

    /** Keeps others who meet, join or part people waiting until the transaction ends, then reads one who stands. */
    public Trainee lock(long traineeId) {
        trainees.lock();
        Trainee trainee = trainees.require(traineeId);
        RuleViolation.unless(!trainee.isJoined(), null, "trainee.joined");
        return trainee;
    }

    /**
     * From now on both records are one person's; {@code kept} says who that is. Refused when others were joined to the other
     * one, as parting could not tell them apart again.
     */
    public void join(Viewer by, Trainee other, Trainee kept, String words, String reason) {
        if (!trainees.joinedTo(other).isEmpty()) {
            throw new RuleViolation(
                    null, trainees.joinedTo(kept).isEmpty() ? "trainee.holdsJoined" : "trainee.bothHoldJoined");
        }
        other.joinTo(kept);
        changes.persist(new IdentityChange(Kind.JOINED, kept, other, words, Act.of(by, clock.now()), reason));
    }

    /**
     * A record of its own: the former one where there was one, else a new one of this name and birth date, which another
     * person may have as well.
     */
    public Trainee part(Viewer by, Trainee from, @Nullable Trainee former, Person person, String words, String reason) {
        Trainee own = former;
        if (own == null) {
            own = new Trainee(person, trainees.freeNamesake(person));
            trainees.persist(own);
        } else {
            own.part();
        }
        changes.persist(new IdentityChange(Kind.PARTED, from, own, words, Act.of(by, clock.now()), reason));
        return own;
    }
}
