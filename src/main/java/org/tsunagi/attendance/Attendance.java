package org.tsunagi.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.tsunagi.attendance.DayMark.LessonPart;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Lesson;
import org.tsunagi.trainee.Trainee;

/** A trainee at a lesson; recorded once and read by every course that person is on. */
@Entity
class Attendance extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Trainee trainee;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Lesson lesson;

    @Enumerated(EnumType.STRING)
    private Mark mark;

    private int minutesMissed;

    protected Attendance() {}

    Attendance(Trainee trainee, Lesson lesson, Mark mark, int minutesMissed) {
        this.trainee = trainee;
        this.lesson = lesson;
        this.mark = mark;
        this.minutesMissed = minutesMissed;
    }

    Mark mark() {
        return mark;
    }

    int minutesMissed() {
        return minutesMissed;
    }

    Lesson lesson() {
        return lesson;
    }

    boolean is(LessonPart other) {
        return mark == other.mark() && minutesMissed == other.minutesMissed();
    }

    void change(Mark newMark, int newMinutesMissed) {
        this.mark = newMark;
        this.minutesMissed = newMinutesMissed;
    }
}
