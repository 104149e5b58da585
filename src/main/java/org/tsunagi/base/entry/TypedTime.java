package org.tsunagi.base.entry;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as people type it: 9:30, ０９：３０, 9時30分, 9時半, 13時, 930, 1000. */
final class TypedTime {
    private static final Pattern TIME =
            Pattern.compile("([01]?[0-9]|2[0-3])(?::?([0-5][0-9])|時(?:(半)|([0-5]?[0-9])分)?)");
    private static final int HALF = 30;

    private TypedTime() {}

    static Optional<LocalTime> read(String typed) {
        Matcher time =
                TIME.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        return time.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), minute(time)))
                : Optional.empty();
    }

    private static int minute(Matcher time) {
        if (time.group(3) != null) {
            return HALF;
        }
        String minute = time.group(2) != null ? time.group(2) : time.group(4);
        return minute == null ? 0 : Integer.parseInt(minute);
    }
}
