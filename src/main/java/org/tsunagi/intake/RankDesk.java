package org.tsunagi.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBody;

/** Moves a body's candidates, or an employer's people, up and down in the rank order. */
@Desk
public class RankDesk {
    private final Calls calls;
    private final Applications applications;
    private final Ranks ranks;
    private final Undecided undecided;
    private final Scope scope;
    private final Deadlines deadlines;
    private final ApplicationBook book;
    private final OfficeClock clock;

    RankDesk(
            Calls calls,
            Applications applications,
            Ranks ranks,
            Undecided undecided,
            Scope scope,
            Deadlines deadlines,
            ApplicationBook book,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.ranks = ranks;
        this.undecided = undecided;
        this.scope = scope;
        this.deadlines = deadlines;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Has a candidate change places with the next above or below of the same body or employer and call; nothing happens at the end of
     * the list, nor to a candidate who no longer has the rank that was seen, so that one press sent twice moves once.
     */
    public void move(Viewer by, long applicationId, int seenRank, Step step) {
        Call call = calls.lockOf(applicationId);
        Application moved = applications.requireSeenBy(by, applicationId);
        Optional<NominatingBody> body = moved.body();
        if (body.isEmpty() && moved.employerKey().isEmpty()) {
            throw new NotFound("rank of the direct application " + applicationId);
        }
        undecided.check(call);
        deadlines.checkOpenFor(by, call);
        body.ifPresent(nominating -> {
            if (!by.isOfficer()) {
                nominating.checkStands(clock.today());
            }
            scope.check(by, call, nominating);
        });
        Integer rank = moved.rank();
        if (rank == null || rank != seenRank) {
            return;
        }
        List<Application> inOrder = body.isPresent()
                ? applications.inRank(call, body.get().id())
                : applications.inRank(call, moved.employerKey().orElseThrow());
        int next = inOrder.indexOf(moved) + step.places;
        if (next >= 0 && next < inOrder.size()) {
            changePlaces(by, moved, inOrder.get(next));
        }
    }

    private void changePlaces(Viewer by, Application one, Application other) {
        Integer rank = Objects.requireNonNull(one.rank());
        Integer otherRank = Objects.requireNonNull(other.rank());
        ranks.give(Map.of(one, otherRank, other, rank));
        book.note(by, one, ApplicationAct.RANKED, Messages.tell("intake.ranked", rank, otherRank));
        book.note(by, other, ApplicationAct.RANKED, Messages.tell("intake.ranked", otherRank, rank));
    }

    /** Which way in the list. */
    public enum Step {
        UP(-1),
        DOWN(1);

        private final int places;

        Step(int places) {
            this.places = places;
        }
    }
}
