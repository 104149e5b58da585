package org.tsunagi.course;

/** A day is about to be moved or deleted; attendance refuses when it holds marks. */
public record SessionDayMoving(long dayId) {}
