package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a rule was not met, and in which words. */
final class Refused {
    private Refused() {}

    static RuleViolation saying(String sentence, ThrowingCallable action) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, action);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.sentence()).isEqualTo(sentence);
        return refusal;
    }
}
