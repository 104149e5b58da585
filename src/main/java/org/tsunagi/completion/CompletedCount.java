package org.tsunagi.completion;

import org.jspecify.annotations.Nullable;

/**
 * How many persons of one municipality completed a course.
 *
 * @param municipalityId null for those who count for none of the prefecture's municipalities
 */
public record CompletedCount(long courseId, @Nullable Long municipalityId, long persons) {}
