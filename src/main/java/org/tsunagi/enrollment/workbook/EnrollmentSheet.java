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

/** The people who were accepted onto a course, by number; who gave the seat up stands among them, without the reason. */
public final class EnrollmentSheet {
    private static final DataSheet<EnrollmentLine> SHEET = with("body");
    private static final DataSheet<EnrollmentLine> OF_EMPLOYERS = with("sender");

    private EnrollmentSheet() {}

    /** For a course onto which people come by this route. */
    public static DataSheet<EnrollmentLine> of(Route route) {
        return route.byEmployers() ? OF_EMPLOYERS : SHEET;
    }

    private static DataSheet<EnrollmentLine> with(String sender) {
        return new DataSheet<>(
                heading("sheet"),
                List.of(
                        Column.number(heading("number"), EnrollmentLine::number),
                        Column.text(heading("family"), line -> line.name().family()),
                        Column.text(heading("given"), line -> line.name().given()),
                        Column.text(heading("familyKana"), line -> line.name().familyKana()),
                        Column.text(heading("givenKana"), line -> line.name().givenKana()),
                        Column.text(heading("employer"), EnrollmentLine::employer),
                        Column.text(heading(sender), EnrollmentSheet::body),
                        Column.text(heading("state"), EnrollmentSheet::state),
                        Column.date(heading("cancelledOn"), EnrollmentSheet::cancelledOn)));
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
