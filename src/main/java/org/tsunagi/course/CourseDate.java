package org.tsunagi.course;

import java.time.LocalDate;

/** A day on which a course meets; a day that several courses share stands once for each. */
public record CourseDate(long courseId, long dayId, LocalDate heldOn, String session, String venue) {}
