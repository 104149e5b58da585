package org.tsunagi.attendance;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Attendances.Expected;

/** Who stood unmarked at which lessons when a page was shown: all that its press on the rest may mark. */
public record RestSeen(Set<Long> lessons, Set<Long> people) {
    private static final Pattern TEXT = Pattern.compile("([0-9.]{0,2000})_([0-9.]{0,60000})");

    static RestSeen of(List<RollCallLine> lines) {
        List<RollCallLine> unmarked = lines.stream()
                .filter(line -> line.state() == DayReading.DayState.UNMARKED)
                .toList();
        return new RestSeen(
                unmarked.stream()
                        .flatMap(line -> line.lessons().stream())
                        .filter(seen -> seen.mark() == null)
                        .map(seen -> seen.lesson().lessonId())
                        .collect(Collectors.toSet()),
                unmarked.stream().map(RollCallLine::traineeId).collect(Collectors.toSet()));
    }

    /** As a form sends it; null when nobody looked at a page, and what is no such text has shown nobody. */
    public static @Nullable RestSeen sent(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? new RestSeen(numbers(parts.group(1)), numbers(parts.group(2)))
                : new RestSeen(Set.of(), Set.of());
    }

    boolean shows(Expected one) {
        return lessons.contains(one.lessonId()) && people.contains(one.traineeId());
    }

    /** For a field of a form. */
    public String text() {
        return joined(lessons) + "_" + joined(people);
    }

    private static String joined(Set<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining("."));
    }

    private static Set<Long> numbers(String ids) {
        return Stream.of(ids.split("\\."))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }
}
