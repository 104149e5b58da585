package org.tsunagi.enrollment;

import org.jspecify.annotations.Nullable;

/**
 * A person on a course as a list that is taken out has one.
 *
 * @param copyTo whom a copy of the decision is made for; null where none was asked for, blank where none is made
 */
public record EnrollmentRow(EnrollmentLine line, @Nullable String copyTo) {}
