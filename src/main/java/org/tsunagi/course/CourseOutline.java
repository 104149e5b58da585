package org.tsunagi.course;

import java.time.LocalDate;
import java.util.List;

/**
 * A course as papers describe it.
 *
 * @param eligibility 受講対象者
 * @param days in order, those shared with other courses included
 */
public record CourseOutline(long courseId, String title, String shortTitle, String eligibility, List<LocalDate> days) {}
