package org.tsunagi.survey;

import org.jspecify.annotations.Nullable;

/**
 * One free text among the answers to a question, without anything that leads to the other answers of its reply.
 *
 * @param answerId random: it tells nothing about who or when
 * @param excerptId the excerpt made of it, if it was picked
 */
public record FreeText(
        long answerId,
        long questionId,
        String words,
        @Nullable Long excerptId) {}
