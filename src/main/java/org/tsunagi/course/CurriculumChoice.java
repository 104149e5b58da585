package org.tsunagi.course;

/** Whether a course's curriculum holds a subject, and how. */
public enum CurriculumChoice {
    REQUIRED,
    ELECTIVE,
    NONE
}
