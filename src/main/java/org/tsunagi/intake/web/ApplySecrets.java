package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.PersonalLinks;
import org.tsunagi.account.PersonalLinks.Named;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;

/**
 * Tells people from robots that fill in every form they meet, without asking anybody a riddle: a field that nobody sees stays
 * empty, and nobody fills in a form within a moment. When a form was first shown is signed, and goes along with it however
 * often it comes back.
 */
@ApplicationScoped
class ApplySecrets {
    /** Less than anybody takes to read the form and its check page. */
    static final Duration LEAST = Duration.ofSeconds(5);

    private static final String PURPOSE = "application-form";

    private final PersonalLinks signed;
    private final OfficeClock clock;

    ApplySecrets(PersonalLinks signed, OfficeClock clock) {
        this.signed = signed;
        this.clock = clock;
    }

    /** That a form is shown now for the first time. */
    String shownNow() {
        return signed.token(PURPOSE, clock.now().getEpochSecond(), 0);
    }

    /** What goes along with a form that comes back: when it was first shown, or now where that is not known. */
    String stillShown(@Nullable String shown) {
        return signed.read(PURPOSE, shown).isPresent() ? String.valueOf(shown) : shownNow();
    }

    /** Says what speaks against a person; each time sending once more helps a person. */
    void check(@Nullable String shown, @Nullable String unseen, Problems problems) {
        Optional<Named> since = signed.read(PURPOSE, shown);
        if (unseen != null && !unseen.isEmpty()) {
            problems.add(null, Messages.say("intake.online.unseenFilled"));
        }
        if (since.isEmpty()) {
            problems.add(null, Messages.say("intake.online.notShown", LEAST.toSeconds()));
        } else if (Duration.between(Instant.ofEpochSecond(since.get().id()), clock.now())
                        .abs()
                        .compareTo(LEAST)
                < 0) {
            problems.add(null, Messages.say("intake.online.tooFast", LEAST.toSeconds()));
        }
    }
}
