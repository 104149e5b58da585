package org.tsunagi.intake.web;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.intake.Particulars;

/** The form of an application as its person fills it in: nothing that must be known is left for later. */
final class OwnParticulars {
    private OwnParticulars() {}

    /** The person described, or null with the problems told. */
    static @Nullable Particulars read(ApplicationForm form, Problems problems) {
        Particulars read = form.read(problems);
        need("familyKana", form.familyKana(), problems);
        need("phone", form.phone(), problems);
        need("employer", form.employer(), problems);
        return problems.none() ? read : null;
    }

    private static void need(String field, @Nullable String typed, Problems problems) {
        if (typed == null || typed.isBlank()) {
            new Fields(problems).text(field, typed, 1);
        }
    }
}
