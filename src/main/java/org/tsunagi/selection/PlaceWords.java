package org.tsunagi.selection;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.selection.SeatAllocation.Cause;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SeatRule.Precedence;
import org.tsunagi.selection.SeatRule.Requirement;
import org.tsunagi.selection.SelectionDesk.Overrule;

/**
 * Says for the office why a place is what it is: 「第2順位。波音市の上限1名に達し、席の順は4番目（到着順）、定員3名のため補欠。」. Nobody outside
 * reads it.
 *
 * @param seats that were to be given, in words: 「定員3名」, 「空き2名」
 */
record PlaceWords(String seats, SeatRule rule, String program) {
    String of(Place place, Applying applicant, @Nullable Overrule overrule) {
        return origin(place) + by(place, overrule) + because(place, applicant);
    }

    private static String origin(Place place) {
        int rank = place.candidate().rank();
        if (place.candidate().sender() == null || rank == 0) {
            return Messages.say("selection.why.direct");
        }
        return place.turn() == 0 || place.turn() == rank
                ? Messages.tell("selection.why.ranked", rank)
                : Messages.tell(
                        place.candidate().sender() instanceof Sender.Body
                                ? "selection.why.turn"
                                : "selection.why.employerTurn",
                        rank,
                        place.turn());
    }

    private static String by(Place place, @Nullable Overrule overrule) {
        return overrule == null
                ? ""
                : Messages.say(
                        "selection.why.exception." + (place.cause() == Cause.EXCEPTION ? "alone" : "also"),
                        Messages.label(overrule.rule()));
    }

    private String because(Place place, Applying applicant) {
        String result = Messages.label(place.result());
        return switch (place.cause()) {
            case ENOUGH -> Messages.tell("selection.why.enough", seats, result);
            case IN_TIME -> Messages.tell("selection.why.inTime", order(applicant), place.number(), seats, result);
            case FULL -> Messages.tell("selection.why.full", order(applicant), place.number(), seats, result);
            case LIMIT -> limit(place, applicant, applicant.body(), rule.limitPerBody());
            case REGION_LIMIT -> limit(place, applicant, applicant.region(), rule.limitPerRegion());
            case LEFT_OVER -> Messages.tell("selection.why.leftOver", applicant.body(), rule.limitPerBody(), result);
            case REGION_LEFT_OVER ->
                Messages.tell("selection.why.leftOver", applicant.region(), rule.limitPerRegion(), result);
            case REQUIREMENT ->
                Messages.say(
                        "selection.why.requirement", unmet(place.candidate().unmet()), result);
            case EXCEPTION -> Messages.say("selection.why.result", result);
        };
    }

    private String limit(Place place, Applying applicant, @Nullable String of, @Nullable Integer most) {
        return Messages.tell(
                "selection.why.limit",
                of,
                most,
                place.number(),
                order(applicant),
                seats,
                Messages.label(place.result()));
    }

    /** 「到着順」, 「区分「現に担当している方」、到着順」. */
    private String order(Applying applicant) {
        String order = rule.precedence() == Precedence.TOGETHER
                ? Messages.label(rule.bodyOrder())
                : Messages.say(
                        "selection.why.precedence",
                        Messages.label(rule.precedence()),
                        Messages.label(rule.bodyOrder()));
        if (!rule.byClass() || applicant.sender() != null) {
            return order;
        }
        return applicant.priority().isEmpty()
                ? Messages.say("selection.why.withoutClass", order)
                : Messages.say("selection.why.byClass", applicant.priority(), order);
    }

    /** 「全日程を受講できないため」. */
    String unmet(Set<Requirement> requirements) {
        return requirements.stream()
                .sorted()
                .map(one -> Messages.say("selection.why.unmet." + one.name(), program))
                .collect(Collectors.joining(Messages.say("selection.why.unmet.and")));
    }
}
