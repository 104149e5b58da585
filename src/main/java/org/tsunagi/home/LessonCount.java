package org.tsunagi.home;

import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Mark;

/** How many lessons (コマ) of one enrollment carry a mark, or none yet. */
public record LessonCount(long enrollmentId, @Nullable Mark mark, long lessons) {}
