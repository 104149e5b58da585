package org.tsunagi.enrollment.workbook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentLine;
import org.tsunagi.enrollment.EnrollmentRow;

/** The people who were accepted onto a course, by number; who gave the seat up stands among them, without the reason. */
public final class EnrollmentSheet {
    private static final DataSheet<EnrollmentRow> SHEET = with("body");
    private static final DataSheet<EnrollmentRow> OF_EMPLOYERS = with("sender");

    private EnrollmentSheet() {}

    /** For a course onto which people come by this route. */
    public static DataSheet<EnrollmentRow> of(Route route) {
        return route.byEmployers() ? OF_EMPLOYERS : SHEET;
    }

    private static DataSheet<EnrollmentRow> with(String sender) {
        return new DataSheet<>(
                heading("sheet"),
                List.of(
                        Column.number(heading("number"), row -> row.line().number()),
                        Column.text(heading("family"), row -> row.line().name().family()),
                        Column.text(heading("given"), row -> row.line().name().given()),
                        Column.text(
                                heading("familyKana"), row -> row.line().name().familyKana()),
                        Column.text(
                                heading("givenKana"), row -> row.line().name().givenKana()),
                        Column.text(heading("employer"), row -> row.line().employer()),
                        Column.text(heading(sender), row -> body(row.line())),
                        Column.text(
                                heading("copied"), row -> heading(row.copyTo() == null ? "copied.no" : "copied.yes")),
                        Column.text(heading("copyTo"), EnrollmentRow::copyTo),
                        Column.text(heading("state"), row -> state(row.line())),
                        Column.date(heading("cancelledOn"), row -> cancelledOn(row.line()))));
    }

    private static String body(EnrollmentLine line) {
        String body = line.body();
        return body == null ? heading("direct") : body;
    }

    private static String state(EnrollmentLine line) {
        return heading(line.takenBack() ? "takenBack" : line.isCancelled() ? "cancelled" : "standing");
    }

    private static @Nullable LocalDate cancelledOn(EnrollmentLine line) {
        return line.cancelledAt() == null ? null : LocalDate.ofInstant(line.cancelledAt(), OfficeClock.ZONE);
    }

    private static String heading(String key) {
        return Messages.say("enrollment.list." + key);
    }
}
