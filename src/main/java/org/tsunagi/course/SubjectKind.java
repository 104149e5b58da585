package org.tsunagi.course;

/** How a subject is taught: 講義 or 演習. */
public enum SubjectKind {
    LECTURE,
    EXERCISE
}
