package org.tsunagi.attendance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tsunagi.base.kernel.Messages;

/** A person's mark at one lesson and, late or early, the minutes missed. */
@Embeddable
public record LessonMark(@Enumerated(EnumType.STRING) Mark mark, int minutesMissed) {
    static final LessonMark PRESENT = new LessonMark(Mark.PRESENT, 0);

    /** As the pages say it: 「出席」, 「遅刻 20分」. */
    public String said() {
        String label = Messages.label(mark);
        return minutesMissed == 0 ? label : Messages.tell("attendance.minutesMissed", label, minutesMissed);
    }
}
