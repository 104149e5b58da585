package org.tsunagi.home;

import org.jspecify.annotations.Nullable;

/**
 * One station of a course and how far it is.
 *
 * @param current whether it is the first that is not done
 * @param note dates and figures in a few words; may be empty
 * @param place its page, or null where this viewer has none
 */
public record Step(
        Station station,
        boolean done,
        boolean current,
        String note,
        @Nullable String place) {

    Step seenBy(boolean officer, @Nullable String elsewhere) {
        return officer ? this : new Step(station, done, current, note, elsewhere);
    }
}
