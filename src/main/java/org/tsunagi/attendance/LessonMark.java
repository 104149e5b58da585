package org.tsunagi.attendance;

/** One mark as a course reads it. */
public record LessonMark(long enrollmentId, long lessonId, Mark mark, int minutesMissed) {}
