package org.tsunagi.register.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.register.RegisterLine;
import org.tsunagi.register.RegisterRow;

/** The register as a list: one row for each completion, those taken back among them. */
public final class RegisterSheet {
    /** All that may be taken out. */
    public static final DataSheet<RegisterRow> SHEET = new DataSheet<>(
            heading("sheet"),
            List.of(
                    Column.number(heading("year"), row -> row.line().year()),
                    text("course", RegisterLine::course),
                    Column.numberIfAny(heading("number"), row -> row.line().number()),
                    text("family", line -> line.name().family()),
                    text("given", line -> line.name().given()),
                    text("familyKana", line -> line.name().familyKana()),
                    text("givenKana", line -> line.name().givenKana()),
                    text("nameNow", line -> line.isRenamed() ? line.nameNow().full() : null),
                    date("birthDate", RegisterLine::birthDate),
                    text("municipality", RegisterLine::municipality),
                    text("body", RegisterLine::body),
                    text("employer", RegisterLine::employer),
                    Column.text(heading("professions"), row -> String.join("、", row.professions())),
                    date("completedOn", RegisterLine::completedOn),
                    text("state", line -> Messages.label(line.state())),
                    text("certificate", RegisterLine::certificate),
                    text("series", RegisterLine::series),
                    text("certificateState", RegisterSheet::certificateState),
                    date("issuedOn", RegisterLine::issuedOn),
                    date("handedOverOn", RegisterLine::handedOverOn),
                    text("listConsent", line -> Messages.label(line.listConsent()))));

    /** What is ticked at first: what fits a sheet of paper. */
    public static final List<String> USUAL = List.of(
            heading("year"),
            heading("course"),
            heading("family"),
            heading("given"),
            heading("birthDate"),
            heading("municipality"),
            heading("employer"),
            heading("completedOn"),
            heading("state"),
            heading("certificate"));

    private RegisterSheet() {}

    private static @Nullable String certificateState(RegisterLine line) {
        return line.certificateState() == null ? null : Messages.label(line.certificateState());
    }

    private static Column<RegisterRow> text(String key, Function<RegisterLine, @Nullable String> value) {
        return Column.text(heading(key), row -> value.apply(row.line()));
    }

    private static Column<RegisterRow> date(String key, Function<RegisterLine, @Nullable LocalDate> value) {
        return Column.date(heading(key), row -> value.apply(row.line()));
    }

    private static String heading(String key) {
        return Messages.say("register.list." + key);
    }
}
