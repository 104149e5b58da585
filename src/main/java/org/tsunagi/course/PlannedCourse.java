package org.tsunagi.course;

/**
 * A course in the plan of its year.
 *
 * @param days how many days it meets
 * @param sharedDays on how many of them other courses sit in the same room
 * @param lectureMinutes of required lectures
 * @param exerciseMinutes of required exercises
 */
public record PlannedCourse(CourseLine line, long days, long sharedDays, long lectureMinutes, long exerciseMinutes) {}
