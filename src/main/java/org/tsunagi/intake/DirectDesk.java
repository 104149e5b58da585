package org.tsunagi.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;

/** Enters direct applications that arrived on paper. */
@Desk
public class DirectDesk {
    private final Calls calls;
    private final Applications applications;
    private final EmployerRanks employers;
    private final Undecided undecided;
    private final ApplicationBook book;
    private final OfficeClock clock;

    DirectDesk(
            Calls calls,
            Applications applications,
            EmployerRanks employers,
            Undecided undecided,
            ApplicationBook book,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.employers = employers;
        this.undecided = undecided;
        this.book = book;
        this.clock = clock;
    }

    /**
     * An officer enters a direct application; it counts as submitted at {@code receivedAt}. The same form sent twice gives
     * the same application.
     */
    public long enter(Viewer by, long callId, Instant receivedAt, Particulars particulars, SubmissionKey key) {
        return enter(by, callId, receivedAt, null, particulars, key);
    }

    private long enter(
            Viewer by,
            long callId,
            Instant receivedAt,
            @Nullable Integer rank,
            Particulars particulars,
            SubmissionKey key) {
        Call call = calls.lock(callId);
        Optional<Application> already = applications.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        undecided.check(call);
        WayIn.EMPLOYER.check(call);
        PaperDay.of(receivedAt).checkHasCome(call, clock.today());
        Application direct = new Application(call, null, null, key);
        employers.rank(call, direct, particulars, rank);
        Integer given = direct.rank();
        book.enter(by, direct, particulars, given == null ? null : Messages.tell("intake.enteredAt", given));
        direct.arrivedOnPaper(receivedAt);
        book.note(by, direct, ApplicationAct.SUBMITTED, null);
        return direct.id();
    }

    /** As above, where the paper bears only a day. */
    public long enter(Viewer by, long callId, LocalDate receivedOn, Particulars particulars, SubmissionKey key) {
        return enter(by, callId, receivedOn, null, particulars, key);
    }

    /** As above with the rank an employer gave; null to put the person behind all others of the employer. */
    public long enter(
            Viewer by,
            long callId,
            LocalDate receivedOn,
            @Nullable Integer rank,
            Particulars particulars,
            SubmissionKey key) {
        return enter(by, callId, new PaperDay(receivedOn).arrival(clock.now()), rank, particulars, key);
    }
}
