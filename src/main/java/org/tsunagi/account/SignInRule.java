package org.tsunagi.account;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.StoredEntity;

/** The office's rule for signing in: from which day on whom it lets in by a password alone. */
@Entity
class SignInRule extends StoredEntity {
    /** Two administrators who set the first one at once do not make two. */
    private boolean onlyOne = true;

    private @Nullable LocalDate secondFactorFrom;

    /** The day from which officers and administrators need a second factor; null where it is left to them. */
    @Nullable
    LocalDate secondFactorFrom() {
        return secondFactorFrom;
    }

    void demandSecondFactor(@Nullable LocalDate from) {
        secondFactorFrom = from;
    }

    boolean asks(Role role, LocalDate today) {
        return isFor(role) && secondFactorFrom != null && !today.isBefore(secondFactorFrom);
    }

    /** Who can have a second factor: those who keep the courses and the accounts. */
    static boolean isFor(Role role) {
        return role == Role.OFFICER || role == Role.ADMINISTRATOR;
    }
}
