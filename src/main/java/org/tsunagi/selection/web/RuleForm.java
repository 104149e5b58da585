package org.tsunagi.selection.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Precedence;

/** By what the seats of a course are to be given. */
record RuleForm(
        @RestForm @Nullable String bodyOrder,
        @RestForm @Nullable String seed,
        @RestForm @Nullable String limitPerBody,
        @RestForm @Nullable String limitPerRegion,
        @RestForm @Nullable String byClass,
        @RestForm @Nullable String precedence,
        @RestForm @Nullable String allDays,
        @RestForm @Nullable String completedProgram,
        @RestForm @Nullable String version) {
    private static final int MOST = 9999;
    private static final int LONGEST_SEED = 100;

    static RuleForm of(SeatRule rule, Fingerprint seen) {
        return new RuleForm(
                rule.bodyOrder().name(),
                rule.seed(),
                text(rule.limitPerBody()),
                text(rule.limitPerRegion()),
                rule.byClass() ? "true" : null,
                rule.precedence().name(),
                rule.allDays() ? "true" : null,
                text(rule.completedProgramId()),
                seen.text());
    }

    /** What is wanted, or null with the problems told. */
    @Nullable
    SeatRule read(Problems problems) {
        Fields in = new Fields(problems);
        BodyOrder order = in.choice("bodyOrder", bodyOrder, BodyOrder.class);
        String from = in.optionalText("seed", seed, LONGEST_SEED);
        Integer limit = in.optionalNumber("limitPerBody", limitPerBody, 1, MOST);
        Integer ofRegion = in.optionalNumber("limitPerRegion", limitPerRegion, 1, MOST);
        Precedence first = in.optionalChoice("precedence", precedence, Precedence.class);
        Long program = in.optionalId("completedProgram", completedProgram);
        return order == null || !problems.none()
                ? null
                : new SeatRule(
                        limit,
                        ofRegion,
                        in.ticked(allDays),
                        program,
                        order,
                        from == null ? "" : from,
                        in.ticked(byClass),
                        first == null ? Precedence.TOGETHER : first);
    }

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : number.toString();
    }
}
