package org.tsunagi.selection;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.intake.Application;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.Breakable;

/**
 * What an applicant gets once the officer has had a say.
 *
 * @param proposed what the rule alone gives
 * @param wanted what an officer wants instead, null where nothing
 * @param waitingPosition from 1 on the waiting list, else 0
 * @param order what the waiting list is put in order by later; 0 for who gets nothing
 * @param because why it is so, for the office
 * @param broken the one rule an officer breaks, null where all are followed
 * @param reason why the officer does, null where none is broken
 */
public record Decided(
        long applicationId,
        Result proposed,
        @Nullable Result wanted,
        Result result,
        int waitingPosition,
        int order,
        String because,
        @Nullable Breakable broken,
        @Nullable String reason) {

    /** A substitute's; who stands in for somebody excused from a limit does not count for it either. */
    static Decided inPlaceOf(SelectionOutcome replaced, Application substitute) {
        Breakable broken = replaced.brokenRule();
        boolean free = broken != null && broken.isLimit();
        return new Decided(
                substitute.id(),
                Result.SUBSTITUTED,
                null,
                Result.SUBSTITUTED,
                0,
                0,
                Messages.say(
                        "selection.inPlaceOf",
                        replaced.application().applicant().name().full()),
                free ? broken : null,
                free ? replaced.overruledBecause() : null);
    }

    /** Whether the result is the one an officer wants, where one wants another than the rule gives. */
    public boolean isReached() {
        return wanted == null || wanted == result;
    }

    /** Whether an officer decides otherwise than the rule. */
    public boolean isOverruled() {
        return broken != null;
    }
}
