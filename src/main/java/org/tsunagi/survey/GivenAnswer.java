package org.tsunagi.survey;

import org.jspecify.annotations.Nullable;

/** What a trainee gave to one question: a step from 1 to 5, or words. */
public record GivenAnswer(
        long questionId, @Nullable Integer step, @Nullable String words) {}
