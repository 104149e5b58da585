package org.tsunagi.intake.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.intake.SilentBodies.SilentLine;
import org.tsunagi.masters.ContactViews.ContactLine;

/** Whom to ring up about a call, as a workbook. */
public final class SilentSheet {
    public static final DataSheet<SilentLine> SHEET = new DataSheet<>(
            heading("sheet"),
            List.of(
                    Column.text(heading("body"), SilentLine::body),
                    Column.text(heading("state"), SilentLine::state),
                    Column.text(heading("section"), line -> of(line, ContactLine::section)),
                    Column.text(heading("name"), line -> of(line, ContactLine::name)),
                    Column.text(heading("telephone"), line -> of(line, ContactLine::telephone)),
                    Column.text(heading("mail"), line -> of(line, ContactLine::mailAddress)),
                    Column.date(heading("toldOn"), SilentSheet::toldOn),
                    Column.text(heading("age"), SilentLine::age)));

    private SilentSheet() {}

    private static String of(SilentLine line, Function<ContactLine, String> part) {
        ContactLine contact = line.contact();
        return contact == null ? "" : part.apply(contact);
    }

    private static @Nullable LocalDate toldOn(SilentLine line) {
        ContactLine contact = line.contact();
        return contact == null ? null : LocalDate.ofInstant(contact.told().at(), OfficeClock.ZONE);
    }

    private static String heading(String key) {
        return Messages.say("intake.silent.list." + key);
    }
}
