package org.tsunagi.intake.web;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.intake.Priorities;

/** The question for the class of a direct application, and the classes, one a line. */
record PriorityForm(
        @RestForm @Nullable String question,
        @RestForm @Nullable String classes,
        @RestForm @Nullable String version) {
    private static final int LONGEST = 100;
    private static final int LONGEST_QUESTION = 200;

    static PriorityForm of(@Nullable Priorities asked, Fingerprint seen) {
        return asked == null
                ? new PriorityForm("", "", seen.text())
                : new PriorityForm(asked.question(), String.join("\n", asked.classes()), seen.text());
    }

    /** What is wanted; null to ask nothing, or with the problems told. */
    @Nullable
    Priorities read(Problems problems) {
        List<String> lines = classes == null
                ? List.of()
                : classes.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        Fields in = new Fields(problems);
        if (lines.isEmpty() && (question == null || question.isBlank())) {
            return null;
        }
        String asked = in.text("question", question, LONGEST_QUESTION);
        lines.forEach(line -> in.optionalText("classes", line, LONGEST));
        return asked == null || !problems.none() ? null : new Priorities(asked, lines);
    }
}
