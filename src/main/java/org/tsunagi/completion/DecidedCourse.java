package org.tsunagi.completion;

import java.time.LocalDate;

/**
 * What was decided about a whole course.
 *
 * @param decidedOn the date of completion
 * @param completed who holds the completion now
 * @param others 未修了 and revoked
 */
public record DecidedCourse(long courseId, LocalDate decidedOn, long completed, long others) {}
