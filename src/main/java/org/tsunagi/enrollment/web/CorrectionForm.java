package org.tsunagi.enrollment.web;

import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.enrollment.EnrollmentDesk.Correction;

/** What is typed about the particulars of an enrollment. */
record CorrectionForm(
        @RestForm @Nullable String employer,
        @RestForm @Nullable String bodyId,
        @RestForm @Nullable String municipalityId,
        @RestForm @Nullable List<String> professions,
        @RestForm @Nullable String withCompletion,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String version) {
    private static final int LINE = 100;

    static CorrectionForm of(Correction now) {
        return new CorrectionForm(
                now.employer(),
                text(now.bodyId()),
                text(now.municipalityId()),
                now.professionIds().stream().map(String::valueOf).toList(),
                null,
                "",
                "");
    }

    /** The particulars wanted, or null with the problems told. */
    @Nullable
    Correction read(Problems problems) {
        Fields in = new Fields(problems);
        List<Long> ticked = in.ids("professions", professions);
        if (ticked.isEmpty()) {
            problems.add("professions", Messages.say("enrollment.professionMissing"));
        }
        Correction wanted = new Correction(
                text(in.optionalText("employer", employer, LINE)),
                in.optionalId("bodyId", bodyId),
                in.optionalId("municipalityId", municipalityId),
                Set.copyOf(ticked),
                in.ticked(withCompletion));
        return problems.none() ? wanted : null;
    }

    @Nullable
    String why(Problems problems) {
        return new Fields(problems).reason(reason);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
