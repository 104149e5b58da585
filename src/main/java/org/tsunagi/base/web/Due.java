package org.tsunagi.base.web;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;

/**
 * One thing to do, or lately done.
 *
 * @param order where it stands among things due on the same day, as the lines of the menu are ordered: see
 *     {@link MenuItem}; what has to be set up comes before all
 * @param label what to do, in a few words
 * @param on the day it is due or happens, in the past when it waits already; null when no day presses
 * @param detail what it is about, in a sentence
 * @param tag where it stands, in a word
 * @param place the page to do it on
 * @param ofOnePerson whether it is the viewer's own and not the office's: then the office cannot put it away
 */
public record Due(
        int order,
        String label,
        Urgency urgency,
        @Nullable LocalDate on,
        String detail,
        String tag,
        String place,
        boolean ofOnePerson) {
    /** Finished things stay in sight of the office for this many days. */
    private static final int LATELY = 60;

    /** How a line is coloured. */
    public enum Urgency {
        PRESSING,
        OPEN,
        DONE
    }

    public static Due pressing(
            int order, String label, @Nullable LocalDate on, String detail, String tag, String place) {
        return new Due(order, label, Urgency.PRESSING, on, detail, tag, place, false);
    }

    public static Due open(int order, String label, @Nullable LocalDate on, String detail, String tag, String place) {
        return new Due(order, label, Urgency.OPEN, on, detail, tag, place, false);
    }

    public static Due done(int order, String label, LocalDate on, String detail, String tag, String place) {
        return new Due(order, label, Urgency.DONE, on, detail, tag, place, false);
    }

    /** The same as the viewer's own. */
    public Due asOfOnePerson() {
        return new Due(order, label, urgency, on, detail, tag, place, true);
    }

    /** What it is told apart by: the kind and the place, and the day and the state it has now. */
    public String key() {
        return Fingerprint.of(Stream.of(order, place, String.valueOf(on), tag)).text();
    }

    /** The first day of which the office is still told what was finished. */
    public static LocalDate lately(LocalDate today) {
        return today.minusDays(LATELY);
    }
}
