package org.tsunagi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.IntakeViews;

/** Whether a body or a person may still send evidence: after the deadline too, until the selection is decided. */
@ApplicationScoped
class EvidenceDoor {
    private final IntakeViews intake;
    private final OfficeClock clock;

    EvidenceDoor(IntakeViews intake, OfficeClock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    void checkOpen(Application application) {
        closed(application).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Why nothing is taken; empty while something is. */
    Optional<RuleViolation> closed(Application application) {
        if (application.state() == ApplicationState.WITHDRAWN) {
            return Optional.of(new RuleViolation(null, "evidence.withdrawn"));
        }
        if (intake.isSelected(application.course().id())) {
            return Optional.of(new RuleViolation(null, "evidence.selected"));
        }
        return application.body().flatMap(body -> body.ended(clock.today()));
    }
}
