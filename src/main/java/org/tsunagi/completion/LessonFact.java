package org.tsunagi.completion;

import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Mark;
import org.tsunagi.course.SubjectKind;

/** One required lesson and what was seen of one person at it; no mark counts as not attended. */
record LessonFact(
        String subject,
        SubjectKind kind,
        int minutes,
        @Nullable Mark mark,
        int minutesMissed) {
    boolean isAttended(int tolerance) {
        return mark != null && mark != Mark.ABSENT && minutesMissed <= tolerance;
    }
}
