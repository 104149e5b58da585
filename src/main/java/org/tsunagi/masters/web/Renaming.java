package org.tsunagi.masters.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.masters.FormerYears.NameChange;

/** How a name is entered anew: another one from a day on, today if none is said, or the right one at last. */
record Renaming(boolean isCorrection, LocalDate from) {
    static Renaming read(Fields in, @Nullable String change, @Nullable String renamedFrom, LocalDate today) {
        NameChange chosen = in.optionalChoice("change", change, NameChange.class);
        LocalDate day = in.optionalDate("renamedFrom", renamedFrom);
        return new Renaming(chosen == NameChange.CORRECTED, day == null ? today : day);
    }
}
