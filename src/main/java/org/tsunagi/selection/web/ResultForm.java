package org.tsunagi.selection.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** The result an officer wants for one application, and why. */
record ResultForm(
        @RestForm @Nullable String result,
        @RestForm @Nullable String rule,
        @RestForm @Nullable String reason) {

    static ResultForm of(ProposalLine line) {
        Breakable broken = line.decided().broken();
        return new ResultForm(
                line.decided().result().name(),
                broken == null ? null : broken.name(),
                line.decided().reason());
    }

    /** What is wanted, or null with the problems told. */
    @Nullable
    Overrule read(long applicationId, Problems problems) {
        Fields in = new Fields(problems);
        Result wanted = in.choice("result", result, Result.class);
        Breakable broken = in.optionalChoice("rule", rule, Breakable.class);
        String why = in.optionalText("reason", reason, 500);
        return wanted == null || !problems.none()
                ? null
                : new Overrule(applicationId, wanted, broken, why == null ? "" : why);
    }
}
