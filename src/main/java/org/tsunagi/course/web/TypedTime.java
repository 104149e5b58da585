package org.tsunagi.course.web;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Problems;

/** Reads a time of day as people type it: 9:30, ０９：３０, 9時30分, 13時. */
final class TypedTime {
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])(?::([0-5][0-9])|時(?:([0-5]?[0-9])分)?)");

    private TypedTime() {}

    /** The time, or null with the problem told. */
    static @Nullable LocalTime read(Problems problems, String field, @Nullable String typed) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        Matcher time = TIME.matcher(plain);
        if (!time.matches()) {
            problems.add(field, Messages.say(plain.isEmpty() ? "web.field.missing" : "course.lesson.time"));
            return null;
        }
        String minute = time.group(2) != null ? time.group(2) : time.group(3);
        return LocalTime.of(Integer.parseInt(time.group(1)), minute == null ? 0 : Integer.parseInt(minute));
    }
}
