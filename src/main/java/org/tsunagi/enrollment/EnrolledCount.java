package org.tsunagi.enrollment;

/** How many people were accepted onto a course. */
public record EnrolledCount(long courseId, long persons) {}
