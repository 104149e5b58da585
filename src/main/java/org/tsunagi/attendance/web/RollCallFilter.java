package org.tsunagi.attendance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.DayTally;
import org.tsunagi.attendance.KanaRow;
import org.tsunagi.attendance.RollCallCount;
import org.tsunagi.attendance.RollCallDay;
import org.tsunagi.attendance.RollCallLine;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.base.kernel.Messages;

/**
 * Which people of a day the roll-call shows; it stands in the address of the page and of each press, so that the page stays
 * as it was.
 *
 * @param show a {@link Show}; without it everyone, and on a confirmed day the exceptions
 * @param q part of a name or a reading, or a trainee number
 * @param at the person marked last, who stays in sight
 */
record RollCallFilter(
        @RestQuery @Nullable String show,
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String at) {

    /** Those of whom something is missing. */
    static RollCallFilter unmarked() {
        return new RollCallFilter(Show.UNMARKED.name(), null, null);
    }

    /** The people shown, by kana. */
    public List<KanaRow> rows(RollCallSheet sheet) {
        Show chosen = chosen(sheet);
        return sheet.rows().stream()
                .map(row -> new KanaRow(
                        row.label(),
                        row.lines().stream()
                                .filter(line -> isLast(line) || (chosen.holds(line, sheet) && isFound(line)))
                                .toList()))
                .filter(row -> !row.lines().isEmpty())
                .toList();
    }

    /** What may be shown instead, with the number of people. */
    public List<Choice> choices(RollCallCount roll) {
        Show chosen = chosen(roll);
        return Arrays.stream(Show.values())
                .map(one -> new Choice(
                        Messages.label(one),
                        one.people(roll.tally(), roll.day().isConfirmed()),
                        one.href(roll),
                        one == chosen && !isSearch()))
                .toList();
    }

    public boolean isSearch() {
        return q != null && !q.isBlank();
    }

    /** For an address without a query; empty while nothing was chosen. */
    public String query() {
        return more().replaceFirst("^&", "?");
    }

    /** For an address that has a query already. */
    public String more() {
        return part("show", show) + part("q", q);
    }

    /** Back to the page, at the line of the person just marked. */
    String backTo(long day, long trainee) {
        return RollCallResource.place(day) + query() + (more().isEmpty() ? "" : "&at=" + trainee) + "#p" + trainee;
    }

    private static String part(String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Show chosen(RollCallDay roll) {
        return Arrays.stream(Show.values())
                .filter(one -> one.name().equals(show))
                .findFirst()
                .orElse(roll.day().isConfirmed() && !isSearch() ? Show.EXCEPTIONS : Show.ALL);
    }

    private boolean isFound(RollCallLine line) {
        return q == null || !isSearch() || line.isFoundBy(q);
    }

    private boolean isLast(RollCallLine line) {
        return Long.toString(line.traineeId()).equals(at);
    }

    /** What of a roll-call is shown. */
    enum Show {
        ALL,
        UNMARKED,
        EXCEPTIONS;

        /** On a confirmed day nobody should stand unmarked, so that is an exception there. */
        boolean holds(RollCallLine line, RollCallSheet sheet) {
            boolean unmarked = line.state() == DayState.UNMARKED;
            return switch (this) {
                case ALL -> true;
                case UNMARKED -> unmarked;
                case EXCEPTIONS ->
                    line.reading().isException() || (unmarked && sheet.day().isConfirmed());
            };
        }

        private long people(DayTally tally, boolean isConfirmed) {
            return switch (this) {
                case ALL -> tally.all();
                case UNMARKED -> tally.unmarked();
                case EXCEPTIONS -> tally.exceptions() + (isConfirmed ? tally.unmarked() : 0);
            };
        }

        private String href(RollCallDay roll) {
            return RollCallResource.place(roll.day().dayId()) + "?show=" + name();
        }
    }

    /** A link that shows other people of the day. */
    record Choice(String label, long people, String href, boolean current) {}
}
