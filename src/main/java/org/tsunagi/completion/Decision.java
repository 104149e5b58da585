package org.tsunagi.completion;

import org.jspecify.annotations.Nullable;

/**
 * What is decided about one enrollment; a reason is needed whenever the rule is overruled.
 *
 * @param outcome null to follow the rule's proposal
 */
public record Decision(
        long enrollmentId,
        @Nullable Outcome outcome,
        @Nullable String reason) {}
