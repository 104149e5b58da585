package org.tsunagi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.IntakeViews;

/**
 * Whether a body or a person may still send evidence: after the deadline too, until the selection is decided, and while the call
 * asks the body.
 */
@ApplicationScoped
class EvidenceDoor {
    /** So often a body and a person may send one piece for an application, what was destroyed included. */
    static final int MOST = 20;

    private final EvidenceRequests requests;
    private final EvidencePieces pieces;
    private final IntakeViews intake;
    private final OfficeClock clock;

    EvidenceDoor(EvidenceRequests requests, EvidencePieces pieces, IntakeViews intake, OfficeClock clock) {
        this.requests = requests;
        this.pieces = pieces;
        this.intake = intake;
        this.clock = clock;
    }

    /** Refuses a file that would not be taken, before it is looked at and once more when it is. */
    void checkTakes(Viewer by, Application application, long requestId) {
        EvidenceRequest request = taking(application, requestId);
        if (!by.isOfficer()) {
            checkOpen(application);
            checkOften(application, request);
        }
    }

    /** The same of what its person sends by the personal link. */
    void checkTakesOwn(Application own, long requestId) {
        EvidenceRequest request = taking(own, requestId);
        checkOpen(own);
        checkOften(own, request);
        EvidencePiece former = pieces.current(own, request).orElse(null);
        AskedLine line = new AskedLine(request.line(), former == null ? null : former.line());
        RuleViolation.unless(line.isPersonsToSend(own.body().isPresent()), null, "evidence.sentByOthers");
    }

    private EvidenceRequest taking(Application application, long requestId) {
        EvidenceRequest request = requests.require(requestId, application.call());
        RuleViolation.unless(request.takesFiles(), null, "evidence.paperOnly");
        RuleViolation.unless(
                pieces.current(application, request)
                        .filter(EvidencePiece::isAccepted)
                        .isEmpty(),
                null,
                "evidence.acceptedAlready");
        return request;
    }

    private void checkOften(Application application, EvidenceRequest request) {
        RuleViolation.unless(
                pieces.countOf(application, request) < MOST, null, "evidence.most", Integer.toString(MOST));
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
        if (intake.isSelected(application)) {
            return Optional.of(new RuleViolation(null, "evidence.selected"));
        }
        if (intake.isDecided(application)) {
            return Optional.of(new RuleViolation(null, "evidence.beingSelected"));
        }
        return application
                .body()
                .flatMap(body -> body.ended(clock.today())
                        .or(() -> intake.asks(application.call().id(), body.id())
                                ? Optional.empty()
                                : Optional.of(new RuleViolation(null, "evidence.notAsked"))));
    }
}
