package org.tsunagi.register;

import java.util.Map;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.trainee.IdentityDesk;
import org.tsunagi.trainee.Trainee;

/** An officer says of whom we know a completion is that was taken over; nothing is linked by itself. */
@Desk
public class RegisterLinkDesk {
    private final RegisterEntries entries;
    private final RegisterImportViews views;
    private final IdentityDesk identity;
    private final OfficeClock clock;

    RegisterLinkDesk(RegisterEntries entries, RegisterImportViews views, IdentityDesk identity, OfficeClock clock) {
        this.entries = entries;
        this.views = views;
        this.identity = identity;
        this.clock = clock;
    }

    /** These lines are completions of these people, each proposed by name and birth date. */
    public void link(Viewer by, Map<Long, Long> traineeIdByEntry) {
        by.requireOfficer("register");
        RuleViolation.unless(!traineeIdByEntry.isEmpty(), "link", "register.link.none");
        traineeIdByEntry.forEach((entryId, traineeId) -> {
            Trainee whose = identity.lock(traineeId);
            RegisterEntry entry = entries.lock(entryId);
            boolean isProposed =
                    views.maybe(by, entries.line(entryId)).stream().anyMatch(known -> known.id() == traineeId);
            RuleViolation.unless(isProposed, null, "register.link.another");
            entry.link(whose, Act.of(by, clock.now()));
        });
    }

    /** It was linked by mistake: the line is nobody's again. */
    public void unlink(Viewer by, long entryId) {
        by.requireOfficer("register");
        entries.lock(entryId).unlink();
    }
}
