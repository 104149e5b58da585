package org.tsunagi.attendance;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;

/** A person's marks of a day in a few letters, lesson by lesson: what a page showed and a press sends back. */
final class MarksSeen {
    private MarksSeen() {}

    /** @param marks lesson by lesson, null where none is entered */
    static String of(Stream<@Nullable LessonMark> marks) {
        return marks.map(MarksSeen::letters).collect(Collectors.joining("."));
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
    private static String letters(@Nullable LessonMark seen) {
        if (seen == null) {
            return "-";
        }
        return switch (seen.mark()) {
            case PRESENT -> "P";
            case LATE -> "L" + seen.minutesMissed();
            case LEFT_EARLY -> "E" + seen.minutesMissed();
            case ABSENT -> "A";
        };
    }
}
