package org.tsunagi.course;

/** The required minutes of a course's curriculum, lectures or exercises. */
record CurriculumMinutes(long courseId, SubjectKind kind, long minutes) {}
