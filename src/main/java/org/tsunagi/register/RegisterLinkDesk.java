package org.tsunagi.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
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
        List<String> said = new ArrayList<>();
        traineeIdByEntry.forEach((entryId, traineeId) -> {
            Trainee whose = identity.lock(traineeId);
            RegisterEntry entry = entries.lock(entryId);
            EntryLine line = entries.line(entryId);
            boolean isProposed = views.maybe(by, line).stream().anyMatch(known -> known.id() == traineeId);
            RuleViolation.unless(
                    isProposed, null, "register.link.another", line.name().full());
            entry.link(whose, Act.of(by, clock.now()));
            said.add(words(line, traineeId));
        });
        ActWords.say(said);
    }

    /**
     * It was linked by mistake: the line is nobody's again.
     *
     * @param traineeId of whom the page showed it to be
     */
    public void unlink(Viewer by, long entryId, long traineeId) {
        by.requireOfficer("register");
        RegisterEntry entry = entries.lock(entryId);
        EntryLine line = entries.line(entryId);
        Long whose = line.linkedTo();
        RuleViolation.unless(whose != null && whose == traineeId, null, "register.entry.unlinked");
        entry.unlink();
        ActWords.say(words(line, traineeId));
    }

    private static String words(EntryLine line, long traineeId) {
        return Messages.tell(
                "register.link.words",
                line.name().full(),
                line.course(),
                line.fiscalYear().both(),
                line.id(),
                traineeId);
    }
}
