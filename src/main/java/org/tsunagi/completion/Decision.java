package org.tsunagi.completion;

import org.jspecify.annotations.Nullable;

/** What is decided about one enrollment; a reason is needed for 未修了 and whenever the rule is overruled. */
public record Decision(
        long enrollmentId, Outcome outcome, @Nullable String reason) {}
