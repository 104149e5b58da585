package org.tsunagi.survey;

import org.jspecify.annotations.Nullable;

/**
 * An excerpt as its page shows it.
 *
 * @param original the free text it was taken from; null when it was typed here
 * @param course the course of that text
 */
public record ExcerptLine(
        long id,
        long version,
        int year,
        String words,
        @Nullable String original,
        @Nullable String course) {

    /** Whether it was shortened or de-identified. */
    public boolean isReworded() {
        return original != null && !original.equals(words);
    }
}
