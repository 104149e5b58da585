package org.tsunagi.completion.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.CompletionDesk.Decision;

/** What an officer wants to decide about one person, and why. */
record PersonJudgementForm(
        @RestForm @Nullable String outcome,
        @RestForm @Nullable String reason) {

    static PersonJudgementForm of(@Nullable Decision wanted) {
        return wanted == null
                ? new PersonJudgementForm("", "")
                : new PersonJudgementForm(
                        wanted.outcome() == null ? "" : wanted.outcome().name(), wanted.reason());
    }

    /** What is wanted, or null with the problems told. */
    @Nullable
    Decision read(long enrollmentId, Problems problems) {
        Fields in = new Fields(problems);
        Outcome chosen = in.optionalChoice("outcome", outcome, Outcome.class);
        String why = in.optionalText("reason", reason, 500);
        return problems.none() ? new Decision(enrollmentId, chosen, why) : null;
    }
}
