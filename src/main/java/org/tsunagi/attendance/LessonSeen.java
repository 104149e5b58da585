package org.tsunagi.attendance;

import org.jspecify.annotations.Nullable;

/** One person at one lesson; the mark is null while it is not entered. */
public record LessonSeen(DayLesson lesson, @Nullable Mark mark, int minutesMissed) {}
