package org.tsunagi.intake.web;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities;
import org.tsunagi.intake.Priorities.Declared;

/** The form of an application as its person fills it in: nothing that must be known is left for later. */
final class OwnParticulars {
    private OwnParticulars() {}

    /**
     * The person described, or null with the problems told.
     *
     * @param asked the classes the person is asked for; null for none
     */
    static @Nullable Particulars read(ApplicationForm form, Problems problems, @Nullable Priorities asked) {
        Particulars read = form.read(problems);
        need("familyKana", form.familyKana(), problems);
        need("phone", form.phone(), problems);
        need("employer", form.employer(), problems);
        if (asked != null) {
            asked.unsaid(new Declared(orNothing(form.priority()), orNothing(form.priorityReason())))
                    .filter(refusal -> problems.at(refusal.field()).isEmpty())
                    .ifPresent(refusal -> problems.add(refusal.field(), refusal.sentence()));
        }
        return problems.none() ? read : null;
    }

    private static String orNothing(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static void need(String field, @Nullable String typed, Problems problems) {
        if (typed == null || typed.isBlank()) {
            new Fields(problems).text(field, typed, 1);
        }
    }
}
