package org.tsunagi.attendance;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;

/** A person's marks of a day in a few letters, lesson by lesson: what a page showed and a press sends back. */
final class MarksSeen {
    private MarksSeen() {}

    static <T> String of(Stream<T> lessons, Function<T, String> letters) {
        return lessons.map(letters).collect(Collectors.joining("."));
    }

    /**
     * Refuses to overwrite marks that are no longer those the officer saw.
     *
     * @param seen null when nobody looked at a page
     */
    static void refuseUnless(@Nullable String seen, String now) {
        RuleViolation.unless(seen == null || seen.equals(now), null, "attendance.changedMeanwhile");
    }

    /** One lesson: the first letter of its mark with the minutes missed, or a hyphen; it stands in an address as it is. */
    static String letters(@Nullable Mark mark, int minutesMissed) {
        if (mark == null) {
            return "-";
        }
        return switch (mark) {
            case PRESENT -> "P";
            case LATE -> "L" + minutesMissed;
            case LEFT_EARLY -> "E" + minutesMissed;
            case ABSENT -> "A";
        };
    }
}
