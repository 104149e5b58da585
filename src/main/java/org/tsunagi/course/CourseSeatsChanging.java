package org.tsunagi.course;

/** A course is about to have this many seats; enrollment refuses when more are taken. */
public record CourseSeatsChanging(long courseId, int seats) {}
