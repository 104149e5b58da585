package org.tsunagi.evidence;

import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.evidence.EvidencePiece.SentEvidence;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Application.ApplicationPassingOn;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.LockedApplications;

/** Takes evidence as a file and on paper, and keeps what was thought of it, until it is destroyed. */
@Desk
public class EvidenceDesk {
    private final EvidenceRequests requests;
    private final EvidencePieces pieces;
    private final EvidenceDoor door;
    private final LockedApplications locked;
    private final OfficeClock clock;

    EvidenceDesk(
            EvidenceRequests requests,
            EvidencePieces pieces,
            EvidenceDoor door,
            LockedApplications locked,
            OfficeClock clock) {
        this.requests = requests;
        this.pieces = pieces;
        this.door = door;
        this.locked = locked;
        this.clock = clock;
    }

    /**
     * A body sends a file for its candidate, or an officer for anybody; the former one is destroyed. The same file sent twice by
     * one form is kept once.
     */
    public void send(Viewer by, long applicationId, long requestId, SentEvidence file, SubmissionKey key) {
        Application application = locked.seenBy(by, applicationId);
        door.checkTakes(by, application, requestId);
        take(Act.of(by, clock.now()), application, requestId, file, key);
    }

    /** Its person sends a file by the personal link. */
    public void sendOwn(String link, long requestId, SentEvidence file, SubmissionKey key) {
        Application own = locked.opened(link);
        door.checkTakesOwn(own, requestId);
        take(locked.byPerson(), own, requestId, file, key);
    }

    private void take(Act by, Application application, long requestId, SentEvidence file, SubmissionKey key) {
        SubmissionKey once = file.sentBy(key, application.id(), requestId);
        Optional<EvidencePiece> already = pieces.sent(once);
        if (already.filter(EvidencePiece::isThere).isEmpty()) {
            EvidenceRequest request = requests.require(requestId, application.call());
            add(by, application, request, file, already.isEmpty() ? once : SubmissionKey.fresh());
        }
    }

    /** An officer has these pieces of an application on paper; of which one is there already, nothing changes. */
    public void paperArrived(Viewer by, long applicationId, List<Long> requestIds) {
        by.requireOfficer("paper of application " + applicationId);
        Application application = locked.seenBy(by, applicationId);
        RuleViolation.unless(!requestIds.isEmpty(), null, "evidence.nothingTicked");
        for (long requestId : requestIds) {
            EvidenceRequest request = requests.require(requestId, application.call());
            RuleViolation.unless(request.takesPaper(), null, "evidence.fileOnly", request.name());
            if (pieces.current(application, request)
                    .filter(one -> !one.isAskedAgain())
                    .isEmpty()) {
                add(Act.of(by, clock.now()), application, request, null, SubmissionKey.fresh());
            }
        }
    }

    private void add(
            Act by, Application application, EvidenceRequest request, @Nullable SentEvidence file, SubmissionKey key) {
        pieces.current(application, request).ifPresent(former -> {
            former.endWithoutCounting(by);
            pieces.destroyFile(former);
            pieces.flush();
        });
        EvidencePiece piece = new EvidencePiece(request, application, file, key, by);
        pieces.persist(piece);
        if (file != null) {
            pieces.keep(new EvidenceFile(piece.id(), file.content()));
        }
    }

    /** An officer has looked at it: it is what was asked for. */
    public void accept(Viewer by, long pieceId, long version) {
        looked(by, pieceId, version).accept(Act.of(by, clock.now()));
    }

    /** An officer has looked at it: another one is wanted, in words that who sends it reads. */
    public void askAgain(Viewer by, long pieceId, String words, long version) {
        looked(by, pieceId, version).askAgain(Act.of(by, clock.now()), words);
    }

    /** Takes back what an officer thought of it; of what was accepted and destroyed, another may come then. */
    public void lookAnew(Viewer by, long pieceId, long version) {
        looked(by, pieceId, version).lookAnew();
    }

    /**
     * Deletes the bytes of a file, or says that paper was sent back or shredded; the line stays. A body destroys what it has sent while
     * nobody has accepted it.
     */
    public void destroy(Viewer by, long pieceId, long version) {
        Application application = locked.seenBy(by, pieces.applicationOf(pieceId));
        EvidencePiece piece = pieces.require(pieceId, application);
        if (!by.isOfficer()) {
            door.checkOpen(application);
            checkOwn(piece);
        }
        StaleForm.check(version, piece.version());
        destroy(piece, Act.of(by, clock.now()));
    }

    /** Its person takes a file back that came by the personal link and nobody has accepted, also once it has withdrawn. */
    public void destroyOwn(String link, long pieceId, long version) {
        Application own = locked.opened(link);
        if (own.state() != ApplicationState.WITHDRAWN) {
            door.checkOpen(own);
        }
        EvidencePiece piece = pieces.require(pieceId, own);
        RuleViolation.unless(piece.isByPerson(), null, "evidence.sentByOthers");
        checkOwn(piece);
        StaleForm.check(version, piece.version());
        destroy(piece, locked.byPerson());
    }

    private static void checkOwn(EvidencePiece piece) {
        RuleViolation.unless(piece.isFile() && !piece.isAccepted(), null, "evidence.notYours");
    }

    private void destroy(EvidencePiece piece, Act by) {
        piece.destroy(by);
        pieces.destroyFile(piece);
    }

    /** What is there is another person's. */
    void on(@Observes ApplicationPassingOn application) {
        pieces.currentOf(application.applicationId()).forEach(piece -> {
            piece.endWithoutCounting(application.by());
            pieces.destroyFile(piece);
        });
    }

    private EvidencePiece looked(Viewer by, long pieceId, long version) {
        by.requireOfficer("evidence " + pieceId);
        EvidencePiece piece = pieces.require(pieceId, locked.seenBy(by, pieces.applicationOf(pieceId)));
        StaleForm.check(version, piece.version());
        return piece;
    }
}
