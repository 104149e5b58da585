package org.tsunagi.completion;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.course.CompletionRule;

/** Who is judged, by the rule of the course or, once decided, by the rule as it was then. */
record JudgedPerson(
        long enrollmentId,
        long courseId,
        int number,
        PersonName name,
        @Nullable String body,
        String employer,
        CompletionRule courseRule,
        @Nullable Completion completion) {

    CompletionRule rule() {
        return completion == null ? courseRule : completion.rule();
    }

    JudgementLine line(Judgement judgement) {
        return new JudgementLine(
                enrollmentId,
                courseId,
                number,
                name,
                body == null ? employer : body,
                judgement,
                completion == null ? null : completion.line());
    }
}
