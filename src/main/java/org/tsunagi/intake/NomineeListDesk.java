package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationBook.Written;
import org.tsunagi.intake.NomineePlan.ListedNominee;
import org.tsunagi.intake.NomineePlan.PlannedNominee;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBodyViews;

/** Takes the list of a body's candidates as a whole: all of it or nothing. */
@Desk
public class NomineeListDesk {
    private final Calls calls;
    private final Applications applications;
    private final Ranks ranks;
    private final Undecided undecided;
    private final Scope scope;
    private final Deadlines deadlines;
    private final ApplicationBook book;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    NomineeListDesk(
            Calls calls,
            Applications applications,
            Ranks ranks,
            Undecided undecided,
            Scope scope,
            Deadlines deadlines,
            ApplicationBook book,
            NominatingBodyViews bodies,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.ranks = ranks;
        this.undecided = undecided;
        this.scope = scope;
        this.deadlines = deadlines;
        this.book = book;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Enters who is new as drafts and changes what is said otherwise; who is not on the list stays. The same list sent again
     * changes nothing.
     *
     * @param seen what the list was compared with when the body looked at it
     * @return how many are new
     */
    public long adopt(Viewer by, long callId, List<ListedNominee> listed, Fingerprint seen) {
        long bodyId = by.body().orElseThrow(() -> new NotFound("nominating body of " + by.userId()));
        return adopt(by, callId, bodyId, null, listed, seen);
    }

    /**
     * An officer takes the list that a body has sent otherwise, by the rules by which the body itself sends one; the day on which
     * it came decides whether it was in time.
     */
    public long adoptFor(
            Viewer by, long callId, long bodyId, LocalDate receivedOn, List<ListedNominee> listed, Fingerprint seen) {
        by.requireOfficer("the list of body " + bodyId);
        return adopt(by, callId, bodyId, new PaperDay(receivedOn), listed, seen);
    }

    private long adopt(
            Viewer by,
            long callId,
            long bodyId,
            @Nullable PaperDay receivedOn,
            List<ListedNominee> listed,
            Fingerprint seen) {
        Call call = calls.lock(callId);
        NominatingBody body = bodies.body(bodyId);
        undecided.check(call);
        deadlines.checkTakesNominations(by, call);
        if (receivedOn != null) {
            receivedOn.checkHasCome(call, clock.today());
            receivedOn.checkInTime(deadlines.of(call, bodyId));
        }
        body.checkStands(clock.today());
        scope.check(by, call, body);
        Map<Long, Application> standing = applications.standing(callId, bodyId).stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
        NomineePlan plan = NomineePlan.of(
                listed,
                standing.values().stream().map(NominatedPerson::of).toList(),
                ranks.elsewhere(call, bodyId),
                book::check);
        List<Application> arrived = receivedOn == null ? List.of() : draftsOn(plan, standing);
        if (plan.isDone() && arrived.isEmpty()) {
            return 0;
        }
        RuleViolation.unless(plan.problems().isEmpty() && plan.seen().equals(seen), null, "intake.changedMeanwhile");
        long added = plan.lines().stream().filter(PlannedNominee::isNew).count();
        if (added > 0) {
            checkLimit(call, standing.size() + added);
        }
        ranks.give(plan.lines().stream()
                .filter(line -> !line.isNew() && !line.rankStays())
                .collect(Collectors.toMap(
                        line -> standing.get(
                                Objects.requireNonNull(line.before()).id()),
                        PlannedNominee::rank)));
        List<Written> written = plan.lines().stream()
                .filter(line -> line.isNew() || line.isChanged())
                .map(line -> written(call, body, receivedOn, line, standing))
                .toList();
        String why = Messages.say("intake.nominees.why");
        book.writeAll(by, written, why);
        Set<Application> rewritten = written.stream().map(Written::application).collect(Collectors.toSet());
        for (Application one : arrived) {
            one.enteredForBody(Objects.requireNonNull(receivedOn));
            if (!rewritten.contains(one)) {
                book.note(by, one, ApplicationAct.CHANGED, why);
            }
        }
        return added;
    }

    /** The drafts that the body began itself and has sent with its list since. */
    private static List<Application> draftsOn(NomineePlan plan, Map<Long, Application> standing) {
        return plan.lines().stream()
                .map(PlannedNominee::before)
                .filter(Objects::nonNull)
                .map(before -> standing.get(before.id()))
                .filter(one -> one.state() == ApplicationState.DRAFT
                        && one.receivedOn().isEmpty())
                .toList();
    }

    private static void checkLimit(Call call, long standing) {
        Integer limit = call.limitPerBody();
        RuleViolation.unless(
                limit == null || standing <= limit,
                null,
                "intake.nominees.overLimit",
                String.valueOf(limit),
                Long.toString(standing));
    }

    private static Written written(
            Call call,
            NominatingBody body,
            @Nullable PaperDay receivedOn,
            PlannedNominee line,
            Map<Long, Application> standing) {
        NominatedPerson before = line.before();
        if (before != null) {
            return new Written(standing.get(before.id()), line.listed().particulars(), false);
        }
        Application made = new Application(call, body, line.rank(), SubmissionKey.fresh());
        if (receivedOn != null) {
            made.enteredForBody(receivedOn);
        }
        return new Written(made, line.listed().particulars(), true);
    }
}
