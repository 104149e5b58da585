package org.tsunagi.course;

/** A lesson, a course or a subject is about to be added to a day; attendance refuses once the day is confirmed. */
public record SessionDayGrowing(long dayId) {}
