package org.tsunagi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;

/** Puts dues away that are done with or that do not apply, and brings them back; for the whole office. */
@Desk
public class DueDesk {
    private final DismissedDues dismissed;
    private final OfficeClock clock;

    DueDesk(DismissedDues dismissed, OfficeClock clock) {
        this.dismissed = dismissed;
        this.clock = clock;
    }

    /** What a colleague has put away meanwhile stays as it is. */
    public void dismiss(Viewer by, DueSeen due, String reason) {
        by.requireOfficer("dues");
        if (dismissed.ofKey(due.key()).isEmpty()) {
            dismissed.persist(new DismissedDue(due, reason, Act.of(by, clock.now())));
        }
    }

    public void reinstate(Viewer by, String key) {
        by.requireOfficer("dues");
        dismissed.delete(NotFound.orThrow(dismissed.ofKey(key), "dismissed due"));
    }

    /**
     * A due as the home page showed it.
     *
     * @param key another one as soon as its day or its state is another
     * @param on null when no day presses
     */
    public record DueSeen(
            String key,
            String label,
            String detail,
            @Nullable LocalDate on,
            String place) {}
}
