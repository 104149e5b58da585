package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;

/** A 回 in which a course is called and its free seats are given: 1 for the first call, 2 and more for seats that were left (再募集). */
public record Round(int number) {
    public static final Round FIRST = new Round(1);

    public Round {
        if (number < 1) {
            throw new IllegalArgumentException("round " + number);
        }
    }

    /** As a form sends it; the first where it sends none. */
    public static Round sent(@Nullable String number) {
        return number != null && number.matches("[1-9][0-9]{0,3}") ? new Round(Integer.parseInt(number)) : FIRST;
    }

    public boolean isFirst() {
        return number == 1;
    }

    Round next() {
        return new Round(number + 1);
    }

    /** 「当初の募集」, 「再募集」, 「再募集（2回目）」. */
    public String label() {
        return switch (number) {
            case 1 -> Messages.say("intake.round.first");
            case 2 -> Messages.say("intake.round.second");
            default -> Messages.tell("intake.round.later", number - 1);
        };
    }

    /** A course's title as it is called in this round: as it is in the first, 「養成研修（再募集）」 later. */
    public String of(String title) {
        return isFirst() ? title : Messages.say("intake.round.title", title, label());
    }
}
