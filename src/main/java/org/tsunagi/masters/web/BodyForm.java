package org.tsunagi.masters.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.FormerYears.NameChange;
import org.tsunagi.masters.NominatingBodyDesk;
import org.tsunagi.masters.NominatingBodyViews.BodyDetail;

/** What is typed about a nominating body: its name, and where it had another one, why it is entered anew. */
record BodyForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String change,
        @RestForm @Nullable String renamedFrom,
        @RestForm @Nullable String version) {

    static BodyForm blank() {
        return new BodyForm("", "", "", "");
    }

    static BodyForm of(BodyDetail body, LocalDate today) {
        return new BodyForm(body.name(), NameChange.RENAMED.name(), JapaneseDate.print(today), "");
    }

    /** The name, or null with the problem told. */
    @Nullable
    String read(Problems problems) {
        return new Fields(problems).text("name", name, 100);
    }

    /** The name change wanted, or null with the problems told. */
    @Nullable
    Wanted change(BodyDetail kept, LocalDate today, Problems problems) {
        String typed = read(problems);
        Renaming renaming = Renaming.read(new Fields(problems), change, renamedFrom, today);
        return typed == null || !problems.none()
                ? null
                : new Wanted(typed, renaming.isCorrection() || typed.equals(kept.name()), renaming.from());
    }

    /** The name wanted; a mistyped one is put right, another one holds from a day on. */
    record Wanted(String name, boolean isCorrection, LocalDate from) {
        void tell(NominatingBodyDesk desk, long id, @Nullable String version) {
            if (isCorrection) {
                desk.correct(id, name, Stored.version(version));
            } else {
                desk.rename(id, name, from, Stored.version(version));
            }
        }
    }
}
