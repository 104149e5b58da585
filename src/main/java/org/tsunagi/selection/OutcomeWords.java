package org.tsunagi.selection;

import org.tsunagi.base.kernel.Messages;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionViews.OutcomeLine;

/**
 * What is said of an outcome: inside the office with the reason, to the body with the place on the waiting list, to the person
 * with neither. No person learns of ranks, of limits or of anybody else.
 */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** 「第2順位。波音市の上限1名に達し、席の順は4番目（到着順）、定員3名のため補欠。」, with the exception that was made and what came of it since. */
    public static String inside(OutcomeLine line) {
        return because(line) + exception(line) + since(line);
    }

    /** As the decision said; one that was made before words were kept says the rank and what came of it. */
    private static String because(OutcomeLine line) {
        Integer rank = line.rank();
        if (!line.because().isEmpty()) {
            return line.because();
        }
        return rank == null
                ? Messages.say("selection.inside.direct", toBody(line))
                : Messages.tell("selection.inside.ranked", rank, toBody(line));
    }

    private static String exception(OutcomeLine line) {
        String reason = line.overruledBecause();
        if (reason == null) {
            return "";
        }
        return line.broken() == null
                ? Messages.say("selection.inside.overruled", reason)
                : Messages.say("selection.inside.exception", Messages.label(line.broken()), reason);
    }

    /** What is to be decided, as the body would read it. */
    public static String proposed(Decided decided) {
        return toBody(decided.result(), decided.waitingPosition());
    }

    /** Why it is to be decided so, with the exception that is to be made. */
    public static String inside(Decided decided) {
        Breakable broken = decided.broken();
        String reason = decided.reason();
        return broken == null || reason == null
                ? decided.because()
                : decided.because() + Messages.say("selection.inside.exception", Messages.label(broken), reason);
    }

    private static String since(OutcomeLine line) {
        boolean asDecided = line.cancelledAt() == null
                && (Result.DECIDABLE.contains(line.result()) || line.result() == Result.SUBSTITUTED);
        return asDecided || line.because().isEmpty() ? "" : Messages.say("selection.inside.since", toBody(line));
    }

    /** 「補欠（繰上げ第1位）」. */
    public static String toBody(OutcomeLine line) {
        if (line.cancelledAt() != null) {
            return Messages.say("selection.toBody.cancelled");
        }
        return toBody(line.result(), line.waitingPosition());
    }

    /** The same of one that is not given up. */
    static String toBody(Result result, int waitingPosition) {
        return result == Result.WAITING
                ? Messages.tell("selection.toBody.waiting", waitingPosition)
                : Messages.label(result);
    }

    /** 「補欠となりました。…」. */
    public static String toPerson(Result result) {
        return Messages.say("selection.toPerson." + result.name());
    }
}
