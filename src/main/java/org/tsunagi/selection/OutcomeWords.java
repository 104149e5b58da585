package org.tsunagi.selection;

import org.tsunagi.base.kernel.Messages;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionViews.OutcomeLine;

/**
 * What is said of an outcome: inside the office with the reason, to the body with the place on the waiting list, to the person
 * with neither. No person learns of ranks, of limits or of anybody else.
 */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** 「第3順位。補欠（繰上げ第1位）。案と異なる決定：…」. */
    public static String inside(OutcomeLine line) {
        Integer rank = line.rank();
        String words = rank == null
                ? Messages.say("selection.inside.direct", toBody(line))
                : Messages.tell("selection.inside.ranked", rank, toBody(line));
        String reason = line.overruledBecause();
        return reason == null ? words : words + Messages.say("selection.inside.overruled", reason);
    }

    /** 「補欠（繰上げ第1位）」. */
    public static String toBody(OutcomeLine line) {
        if (line.cancelledAt() != null) {
            return Messages.say("selection.toBody.cancelled");
        }
        return line.result() == Result.WAITING
                ? Messages.tell("selection.toBody.waiting", line.waitingPosition())
                : Messages.label(line.result());
    }

    /** 「補欠となりました。…」. */
    public static String toPerson(Result result) {
        return Messages.say("selection.toPerson." + result.name());
    }
}
