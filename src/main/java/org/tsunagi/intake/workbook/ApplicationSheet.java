package org.tsunagi.intake.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.ApplicationRow;
import org.tsunagi.intake.ReceiptNumber;

/**
 * The applicants of a course to compute with or to hand to another system, one row an application. What a person needs on the
 * day, the reason and the experience are not in it: they stay on the application's page.
 */
public final class ApplicationSheet {
    private static final DataSheet<ApplicationRow> SHEET = with("body", "rank");
    private static final DataSheet<ApplicationRow> OF_EMPLOYERS = with("sender", "senderRank");

    private ApplicationSheet() {}

    /** For a course onto which people come by this route. */
    public static DataSheet<ApplicationRow> of(Route route) {
        return route.byEmployers() ? OF_EMPLOYERS : SHEET;
    }

    /** The headings of the columns an office mostly wants on paper. */
    public static List<String> usual(Route route) {
        return Stream.of(
                        route.byEmployers() ? "sender" : "body",
                        route.byEmployers() ? "senderRank" : "rank",
                        "family",
                        "given",
                        "familyKana",
                        "givenKana",
                        "employer",
                        "professions",
                        "plannedRole",
                        "state")
                .map(ApplicationSheet::heading)
                .toList();
    }

    private static DataSheet<ApplicationRow> with(String sender, String rank) {
        return new DataSheet<>(
                heading("sheet"),
                List.of(
                        Column.text(heading("number"), ApplicationSheet::number),
                        Column.text(heading(sender), ApplicationSheet::body),
                        Column.numberIfAny(heading(rank), row -> row.line().rank()),
                        Column.text(
                                heading("family"),
                                row -> row.particulars().name().family()),
                        Column.text(
                                heading("given"),
                                row -> row.particulars().name().given()),
                        Column.text(
                                heading("familyKana"),
                                row -> row.particulars().name().familyKana()),
                        Column.text(
                                heading("givenKana"),
                                row -> row.particulars().name().givenKana()),
                        Column.date(
                                heading("birthDate"), row -> row.particulars().birthDate()),
                        Column.japaneseDate(
                                heading("japaneseBirthDate"),
                                row -> row.particulars().birthDate()),
                        Column.text(
                                heading("employer"), row -> row.particulars().employer()),
                        Column.text(
                                heading("employerKind"),
                                row -> row.particulars().employerKind()),
                        Column.text(heading("municipalityCode"), ApplicationRow::municipalityCode),
                        Column.text(heading("municipality"), ApplicationRow::municipality),
                        Column.text(heading("professions"), row -> String.join("、", row.professions())),
                        Column.numberIfAny(
                                heading("years"), row -> row.particulars().yearsOfExperience()),
                        Column.text(heading("phone"), row -> row.particulars().phone()),
                        Column.text(heading("mail"), row -> row.particulars().email()),
                        Column.text(heading("address"), row -> row.particulars().address()),
                        Column.text(heading("plannedRole"), ApplicationSheet::plannedRole),
                        Column.text(
                                heading("allDays"),
                                row -> heading(row.particulars().allDaysPossible() ? "allDays.yes" : "allDays.no")),
                        Column.text(
                                heading("earlierCourse"),
                                row -> row.particulars().earlierCourse()),
                        Column.text(
                                heading("listConsent"),
                                row -> Messages.label(row.particulars().listConsent())),
                        Column.text(
                                heading("publishConsent"),
                                row -> Messages.label(row.particulars().publishConsent())),
                        Column.text(
                                heading("consentNote"), row -> row.particulars().consentNote()),
                        Column.text(
                                heading("copied"),
                                row -> heading(row.line().employerCopy() ? "copied.yes" : "copied.no")),
                        Column.text(heading("copyTo"), ApplicationSheet::copyTo),
                        Column.text(
                                heading("state"),
                                row -> Messages.label(row.line().state())),
                        Column.date(heading("submittedOn"), row -> row.line().submittedOn()),
                        Column.text(
                                heading("round"), row -> row.line().inRound().label())));
    }

    private static String number(ApplicationRow row) {
        ReceiptNumber receipt = row.line().receipt();
        return receipt == null ? "" : receipt.toString();
    }

    private static String body(ApplicationRow row) {
        String body = row.line().body();
        return body == null ? heading("direct") : body;
    }

    /** Whom a copy would be made for; nobody where no workplace is known. */
    private static String copyTo(ApplicationRow row) {
        return row.line().employerCopy() && row.particulars().isAtWorkplace()
                ? Messages.say("intake.list.copyTo.head", row.particulars().employer())
                : "";
    }

    private static String plannedRole(ApplicationRow row) {
        var role = row.particulars().plannedRole();
        return role == null ? "" : Messages.label(role);
    }

    private static String heading(String key) {
        return Messages.say("intake.list." + key);
    }
}
