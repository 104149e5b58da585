package org.tsunagi.course;

/** What is new about a subject against the year before. */
public enum SubjectNovelty {
    UNCHANGED,
    STRENGTHENED,
    NEW
}
