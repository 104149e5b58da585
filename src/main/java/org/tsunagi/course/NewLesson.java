package org.tsunagi.course;

import java.time.LocalTime;

/** A lesson to be put on a day. */
public record NewLesson(long subjectId, LocalTime startsAt, LocalTime endsAt, String lecturer) {}
