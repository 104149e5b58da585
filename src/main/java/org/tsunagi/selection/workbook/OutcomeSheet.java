package org.tsunagi.selection.workbook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.ReceiptNumber;
import org.tsunagi.selection.OutcomeWords;
import org.tsunagi.selection.SelectionViews.OutcomeLine;

/** What a selection gave each applicant, the waiting list first; for the office, with its own reasons. */
public final class OutcomeSheet {
    private OutcomeSheet() {}

    /** For a course onto which people come by this route; marked while nobody but the office knows of it. */
    public static DataSheet<OutcomeLine> of(Route route, boolean published) {
        return new DataSheet<>(
                heading(published ? "sheet" : "sheetUnpublished"),
                route.byEmployers() ? columns("sender", "senderRank") : columns("body", "rank"));
    }

    private static List<Column<OutcomeLine>> columns(String sender, String rank) {
        return List.of(
                Column.text(heading("number"), line -> new ReceiptNumber(line.applicationId()).toString()),
                Column.text(heading("result"), line -> Messages.label(line.result())),
                Column.numberIfAny(
                        heading("position"), line -> line.waitingPosition() == 0 ? null : line.waitingPosition()),
                Column.text(heading(sender), OutcomeSheet::body),
                Column.numberIfAny(heading(rank), OutcomeLine::rank),
                Column.text(heading("family"), line -> line.name().family()),
                Column.text(heading("given"), line -> line.name().given()),
                Column.text(heading("familyKana"), line -> line.name().familyKana()),
                Column.text(heading("givenKana"), line -> line.name().givenKana()),
                Column.text(heading("employer"), OutcomeLine::employer),
                Column.text(heading("copied"), line -> heading(line.copyTo() == null ? "copied.no" : "copied.yes")),
                Column.text(heading("copyTo"), OutcomeSheet::copyTo),
                Column.text(heading("broken"), OutcomeSheet::broken),
                Column.text(heading("overruled"), OutcomeLine::overruledBecause),
                Column.date(heading("cancelledOn"), OutcomeSheet::cancelledOn),
                Column.text(heading("inside"), OutcomeWords::inside));
    }

    private static String body(OutcomeLine line) {
        String body = line.body();
        return body == null ? Messages.say("selection.list.direct") : body;
    }

    /** Whom a copy is made for: only of those on the course, and where a workplace is known. */
    private static String copyTo(OutcomeLine line) {
        String employer = line.copyTo();
        return employer != null && line.isStanding() && Particulars.isWorkplace(employer)
                ? Messages.say("selection.employerLetter.head", employer)
                : "";
    }

    private static @Nullable String broken(OutcomeLine line) {
        return line.broken() == null ? null : Messages.label(line.broken());
    }

    private static @Nullable LocalDate cancelledOn(OutcomeLine line) {
        return line.cancelledAt() == null ? null : LocalDate.ofInstant(line.cancelledAt(), OfficeClock.ZONE);
    }

    private static String heading(String key) {
        return Messages.say("selection.list." + key);
    }
}
