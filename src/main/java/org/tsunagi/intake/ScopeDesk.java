package org.tsunagi.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBodyViews;

/** Puts bodies outside the scope of a call (対象外) and asks them again. */
@Desk
public class ScopeDesk {
    private final Calls calls;
    private final OutsideScopes outside;
    private final CallExtensions extensions;
    private final ApplicationFigures figures;
    private final Undecided undecided;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    ScopeDesk(
            Calls calls,
            OutsideScopes outside,
            CallExtensions extensions,
            ApplicationFigures figures,
            Undecided undecided,
            NominatingBodyViews bodies,
            OfficeClock clock) {
        this.calls = calls;
        this.outside = outside;
        this.extensions = extensions;
        this.figures = figures;
        this.undecided = undecided;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * From now on exactly these bodies are not asked. Who is left out keeps its reason; whoever is new among them gets this
     * one, and has nothing with the prefecture: no nomination that stands, no longer deadline of its own. Sent twice it is
     * done once.
     *
     * @param seen whom the form showed as left out
     */
    public void leaveOut(Viewer by, long callId, Set<Long> wanted, @Nullable String reason, Fingerprint seen) {
        by.requireOfficer("the scope of call " + callId);
        Call call = calls.lock(callId);
        undecided.check(call);
        WayIn.NOMINATION.check(call);
        Map<Long, OutsideScope> before = outside.of(call).stream()
                .collect(Collectors.toMap(one -> one.body().id(), Function.identity()));
        if (before.keySet().equals(wanted)) {
            return;
        }
        RuleViolation.unless(
                ScopeViews.seen(before.keySet().stream().sorted().toList()).equals(seen), null, "intake.scope.changed");
        List<OutsideScope> asked = before.values().stream()
                .filter(one -> !wanted.contains(one.body().id()))
                .toList();
        Set<Long> added = new TreeSet<>(wanted);
        added.removeAll(before.keySet());
        RuleViolation.unless(added.isEmpty() || reason != null, "reason", "intake.scope.reasonMissing");
        List<NominatingBody> left = added.stream().map(bodies::body).toList();
        checkHaveNothing(call, left);
        asked.forEach(outside::delete);
        Act put = Act.of(by, clock.now());
        left.forEach(body -> outside.persist(new OutsideScope(call, body, Objects.requireNonNull(reason), put)));
        ActWords.say(words(left, reason, asked));
    }

    private void checkHaveNothing(Call call, List<NominatingBody> left) {
        Map<Long, StateCounts> counts = StateCounts.by(figures.countsOfBodies(call.id()));
        for (NominatingBody body : left) {
            body.checkStands(clock.today());
            long arrived = counts.getOrDefault(body.id(), StateCounts.NONE).arrived();
            RuleViolation.unless(arrived == 0, "bodies", "intake.scope.nominated", body.name(), Long.toString(arrived));
            RuleViolation.unless(
                    extensions.running(call, body.id(), clock.now()).isEmpty(),
                    "bodies",
                    "intake.scope.extended",
                    body.name());
        }
    }

    private static List<String> words(List<NominatingBody> left, @Nullable String reason, List<OutsideScope> asked) {
        return Stream.concat(
                        left.stream().map(body -> Messages.say("intake.scope.left", body.name(), reason)),
                        asked.stream()
                                .map(one -> Messages.say(
                                        "intake.scope.askedAgain", one.body().name(), one.reason())))
                .toList();
    }
}
