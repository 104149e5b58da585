package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;

/**
 * How many persons of one municipality applied for a course.
 *
 * @param municipalityId null for those who count for none of the prefecture's municipalities
 */
public record AppliedCount(long courseId, @Nullable Long municipalityId, long persons) {}
