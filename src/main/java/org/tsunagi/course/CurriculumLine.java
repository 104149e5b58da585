package org.tsunagi.course;

/** A course's curriculum holds a subject. */
public record CurriculumLine(long courseId, long subjectId, boolean required) {}
