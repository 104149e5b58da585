package org.tsunagi.course;

/** How people come onto the courses of a program. */
public enum Route {
    NOMINATED,
    DIRECT
}
