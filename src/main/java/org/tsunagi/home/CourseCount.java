package org.tsunagi.home;

import org.tsunagi.course.CourseLine;

/** A course in figures, counted as the report counts: each person once on this course (実人数). */
public record CourseCount(CourseLine course, long applied, long enrolled, long completed) {}
