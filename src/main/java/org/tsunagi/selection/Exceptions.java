package org.tsunagi.selection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** What officers want otherwise: each breaks one rule for one application and leaves every other in force, for it too. */
record Exceptions(Map<Long, Overrule> byApplication) {
    static final Exceptions NONE = new Exceptions(Map.of());

    static Exceptions of(List<Overrule> overrules) {
        return new Exceptions(
                overrules.stream().collect(Collectors.toMap(Overrule::applicationId, Function.identity())));
    }

    @Nullable
    Overrule of(Candidate one) {
        return byApplication.get(one.applicationId());
    }

    /** Is to get nothing. */
    boolean denies(Candidate one) {
        return wants(one, Result.NOT_ACCEPTED);
    }

    /** Is to wait, even while a seat is free. */
    boolean holdsBack(Candidate one) {
        return wants(one, Result.WAITING);
    }

    /** Need not meet the requirements. */
    boolean excuses(Candidate one) {
        return breaks(one, Breakable.REQUIREMENT) && !denies(one);
    }

    /** Comes before all others in the order. */
    boolean putsInFront(Candidate one) {
        return breaks(one, Breakable.ORDER) && wants(one, Result.ACCEPTED);
    }

    /** The limit for which it does not count; null where it counts for all. */
    @Nullable
    Breakable freedFrom(Candidate one) {
        Overrule overrule = of(one);
        return overrule != null
                        && overrule.result() == Result.ACCEPTED
                        && overrule.rule() != null
                        && overrule.rule().isLimit()
                ? overrule.rule()
                : null;
    }

    private boolean wants(Candidate one, Result result) {
        Overrule overrule = of(one);
        return overrule != null && overrule.result() == result;
    }

    private boolean breaks(Candidate one, Breakable rule) {
        Overrule overrule = of(one);
        return overrule != null && overrule.rule() == rule;
    }
}
