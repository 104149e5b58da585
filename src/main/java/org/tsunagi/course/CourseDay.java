package org.tsunagi.course;

import java.time.LocalDate;

/** A day on which at least one lesson counts for a course; a day that several courses share stands once for each. */
public record CourseDay(long courseId, long dayId, LocalDate heldOn, long sessionId, String session, String venue) {}
